import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isResidentId18 } from '#lib/desensitize/detectors/resident-id.ts'
import { allSampleTables } from './all-tables.ts'
import { syntheticTables } from './synthetic-tables.ts'
import { encodeSampleTable, sampleTableFile } from './table.ts'

const tables = await allSampleTables('content')

describe('the generated tables', () => {
  test.each(tables)('$slug is committed as it is generated', async (table) => {
    const committed = await readFile(join('content/datasets', sampleTableFile(table)))
    const same = committed.equals(encodeSampleTable(table))
    expect(same, 'run: node lib/cli/generate-sample-data.ts').toBe(true)
  })

  test('synthetic resident IDs are valid and carry the sequence code 000', () => {
    for (const { rows } of syntheticTables()) {
      const [header = [], ...records] = rows
      const column = header.findIndex((name) => String(name).includes('身份证号'))
      for (const record of records) {
        const id = String(record[column])
        expect(isResidentId18(id)).toBe(true)
        expect(id.slice(14, 17)).toBe('000')
      }
    }
  })
})
