import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkEntry } from '#lib/catalogue/check-entry.ts'
import { ruleProfiles } from '#lib/catalogue/entry-articles.ts'
import { checkPlan } from '#lib/desensitize/check-plan.ts'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { ColumnScan } from '#lib/desensitize/scan-column.ts'
import { DatasetContentError, readSampleDatasets } from '#lib/server/dataset-content.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { planOfSample } from '#lib/server/sample-plan.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'

const root = 'content/datasets'
const datasets = await readSampleDatasets(root)
const { organisations, themes, personnel, portal, standard } = readMunicipality('content')
const held = datasets.flatMap(({ entry, data, version }) =>
  data && version ? [{ entry, data, version }] : [],
)

const personal = ({ columns }: Pick<Inspection, 'columns'>) =>
  columns.flatMap(({ name, findings }) => findings.map(({ detector }) => `${name}: ${detector}`))

describe('the catalogue entries', () => {
  test.each(ruleProfiles)('have no fault under %s', (profile) => {
    const faults = datasets.flatMap(({ entry }) => {
      const existing = datasets.map((other) => other.entry).filter((other) => other !== entry)
      const check = checkEntry(entry, { organisations, themes, profile, existing })
      return check.ok ? [] : check.faults.map((fault) => ({ slug: entry.slug, ...fault }))
    })
    expect(faults).toEqual([])
  })

  test('name licences of the portal, and related codes that exist', () => {
    const codes = datasets.map(({ entry }) => entry.code)
    for (const { entry } of datasets) {
      expect(portal.licences.map(({ id }) => id)).toContain(entry.licence)
      expect(codes).toEqual(expect.arrayContaining(entry.relatedCodes))
    }
  })

  test('name the post that the department has filed (Z33)', () => {
    for (const { entry } of datasets) {
      const posts = personnel.find(({ organisation }) => organisation === entry.provider)?.posts
      expect(posts).toContainEqual(expect.objectContaining(entry.responsible))
    }
  })

  test('hold no personal data in their samples, synthetic or not', () => {
    for (const { entry } of datasets) {
      const columns = entry.items.map(({ name }, index) => {
        const scan = new ColumnScan(name)
        for (const row of entry.sample) scan.add(row[index] ?? '')
        return scan.result()
      })
      const matched = columns.filter(({ findings }) =>
        findings.some(({ detector, by }) => by.includes('value') && detector !== 'birth-date'),
      )
      expect(matched.map(({ name }) => `${entry.slug}: ${name}`)).toEqual([])
    }
  })

  test('show every state of a dataset', () => {
    const disclosures = datasets.map(({ entry }) => entry.disclosure.type)
    expect(new Set(disclosures)).toEqual(new Set(['unconditional', 'conditional', 'none']))
    expect(datasets.filter(({ version }) => version?.withdraw)).toHaveLength(1)
    expect(datasets.filter(({ entry, data }) => entry.formedOn && !data)).toHaveLength(1)
    expect(held.filter(({ data }) => data.fileName === 'data.gbk.csv').length).toBeGreaterThanOrEqual(2)
  })
})

describe.each(held)('$entry.slug', ({ entry, data, version }) => {
  test('is a table without fault whose header is its information items', async () => {
    const inspection = await inspectTable(data.path, { maxBytes: 50_000_000 })
    expect(inspection.problems).toEqual([])
    expect(inspection.columns.map(({ name }) => name)).toEqual(entry.items.map(({ name }) => name))
    expect(inspection.rows).toBeGreaterThan(0)
    const encoding = data.fileName === 'data.gbk.csv' ? 'gb18030' : 'utf-8'
    expect(inspection.dialect).toMatchObject({ format: 'delimited', encoding })
    if (entry.synthetic) expect(personal(inspection)).not.toEqual([])
    else expect(personal(inspection)).toEqual([])
  })

  test('has a plan that the standard in force allows', async () => {
    if (entry.disclosure.type === 'none') return
    const inspection = await inspectTable(data.path, { maxBytes: 50_000_000 })
    const plan = planOfSample(version, inspection, standard, entry.disclosure.type)
    expect(checkPlan(plan, inspection, standard, entry.disclosure.type)).toEqual([])
    const kept = plan.columns.every((column) => column.do.action === 'keep')
    expect(kept).toBe(!entry.synthetic)
  })

  test('says in title, abstract and source that it is synthetic, if it is', () => {
    for (const text of [entry.title, entry.abstract, entry.source]) {
      expect(text.zh.includes('合成')).toBe(entry.synthetic)
      expect(/synthetic/i.test(text.en)).toBe(entry.synthetic)
    }
  })
})

describe('a folder that cannot be used', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'datasets-'))
    await cp(join(root, 'air-quality-limits'), join(folder, 'air-quality-limits'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const inFolder = (name: string) => join(folder, 'air-quality-limits', name)
  async function edit(name: string, from: string, to: string) {
    const text = await readFile(inFolder(name), 'utf8')
    await writeFile(inFolder(name), text.replace(from, to))
  }
  async function refusal(): Promise<string> {
    const error = await readSampleDatasets(folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DatasetContentError)
    return error instanceof Error ? error.message : ''
  }

  test('is refused with the file and the field', async () => {
    await edit('entry.yaml', 'grade: 1', 'grade: 9')
    expect(await refusal()).toMatch(/air-quality-limits\/entry\.yaml: grade: /)
  })

  test('is refused when it is not YAML', async () => {
    await edit('version.yaml', 'formedOn:', 'formedOn: [')
    expect(await refusal()).toMatch(/version\.yaml: cannot be read/)
  })

  test('is refused when its name is not the slug', async () => {
    await edit('entry.yaml', 'slug: air-quality-limits', 'slug: air')
    expect(await refusal()).toMatch(/slug is “air”, but the folder is named “air-quality-limits”/)
  })

  test('is refused when data and version do not stand together', async () => {
    await rm(inFolder('version.yaml'))
    expect(await refusal()).toMatch(/version\.yaml: is missing, though data\.csv is there/)
    expect(await readdir(join(folder, 'air-quality-limits'))).toContain('data.csv')
  })

  test('is refused when the plan names a column that is no item', async () => {
    const text = await readFile(inFolder('version.yaml'), 'utf8')
    await writeFile(inFolder('version.yaml'), `${text}plan:\n  姓名: { action: remove }\n`)
    expect(await refusal()).toMatch(/version\.yaml: plan\.姓名: no information item has this name/)
  })
})
