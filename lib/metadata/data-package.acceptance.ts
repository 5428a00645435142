import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import { dataPackage } from '#lib/metadata/data-package.ts'
import { exampleDataset, examplePortal } from '#lib/published/fixtures.ts'
import { readSampleDatasets } from '#lib/server/dataset-content.ts'
import { shared } from '#lib/tabular/acceptance/shared-folder.ts'
import { columnTypes } from '#lib/tabular/inspection.ts'
import { tableSchema } from '#lib/tabular/table-schema.ts'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]
type Node = Record<string, unknown>

const datasets = await readSampleDatasets('content/datasets')

/** A profile of Data Package 2.0 as a schema; `ready` puts into words of zod what it does not know. */
function profile(name: string, ready: (schema: Node) => void) {
  const schema = JSON.parse(readFileSync(shared('schemas/datapackage-2.0', name), 'utf8')) as Node
  ready(schema)
  return z.fromJSONSchema(schema as JsonSchema)
}

// A Table Schema may be an address too, of which zod would take the type for both.
const tableProfile = profile('tableschema.json', (schema) => {
  schema.type = 'object'
})
const packageProfile = profile('datapackage.json', (schema) => {
  const { items } = (schema.properties as { resources: { items: Node } }).resources
  // A resource has data or a path: for zod, a list of what is required is no choice.
  delete items.oneOf
  items.required = ['name', 'path']
  ;(items.properties as { schema: Node }).schema.type = 'object'
})

describe('the profile of Table Schema 2.0', () => {
  test('accepts every inferred type', () => {
    const schema = tableSchema(columnTypes.map((type) => ({ name: type, type })))
    expect(tableProfile.safeParse(schema).error?.issues).toBeUndefined()
  })

  test.each(datasets)('accepts the dictionary of $entry.slug', ({ entry }) => {
    const columns = entry.items.map(({ name }) => ({ name, type: 'text' as const }))
    expect(tableProfile.safeParse(tableSchema(columns, dictionaryOf(entry))).error?.issues).toBeUndefined()
  })

  test.each([
    { fields: [] },
    { fields: [{ name: 'a', type: 'number-like' }] },
    { fields: [{ name: 'a', type: 'string', constraints: { minLength: 'two' } }] },
    { fields: [{ name: 'a', type: 'integer', constraints: { minimum: true } }] },
    { fields: [{ name: 'a', type: 'string' }], uniqueKeys: [] },
  ])('refuses %j', (schema) => {
    expect(tableProfile.safeParse(schema).success).toBe(false)
  })
})

describe('the profile of Data Package 2.0', () => {
  test.each(datasets)('accepts a version of $entry.slug', ({ entry }) => {
    const dataset = exampleDataset({ entry })
    const [example] = dataset.versions
    if (!example) throw new Error('the example has a version')
    const version = { ...example, columns: entry.items.map(({ name }) => name) }
    const made = JSON.parse(JSON.stringify(dataPackage(dataset, version, examplePortal())))
    expect(made.resources[0].schema.fields).toHaveLength(entry.items.length)
    expect(packageProfile.safeParse(made).error?.issues).toBeUndefined()
  })

  test.each([{ resources: [] }, { resources: [{ name: 'A b', path: '/etc/passwd' }] }])(
    'refuses %j',
    (made) => {
      expect(packageProfile.safeParse(made).success).toBe(false)
    },
  )
})
