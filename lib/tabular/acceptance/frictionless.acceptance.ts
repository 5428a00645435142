import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'
import { shared } from './shared-folder.ts'

/**
 * What each fixture evidently means: its columns, its records, and the faults that it was made to have (`n×code`; `(w)`
 * where the fault is a warning). Cells with a space before their quote are taken as they stand, quotes included.
 */
const FIXTURES: readonly (readonly [name: string, columns: number, rows: number, faults: string])[] = [
  ['blank-headers.csv', 3, 2, '1×empty-header(w)'],
  ['blank-rows-multiple.csv', 3, 2, '1×blank-rows(w)'],
  ['blank-rows.csv', 3, 2, '1×blank-rows(w)'],
  ['capital-3.csv', 2, 5, ''],
  ['capital-invalid.csv', 3, 10, '1×duplicate-header(w) 2×ragged-row'],
  ['capitals.csv', 3, 5, ''],
  ['countries.csv', 4, 5, '2×ragged-row'],
  ['country-1.csv', 4, 5, ''],
  ['country-3.csv', 4, 5, ''],
  ['dialect.csv', 2, 2, '1×ragged-row'],
  ['escaping.csv', 2, 3, ''],
  ['floats.csv', 1, 5, ''],
  ['invalid.csv', 4, 3, '1×empty-header(w) 1×duplicate-header(w) 3×ragged-row'],
  ['issue-1066-largecellsizewithdeviation.csv', 2, 19, ''],
  ['issue-1066-smallcellsize.csv', 2, 12, ''],
  ['issue-1232.csv', 7, 5, ''],
  ['issue-493.csv', 126, 9, ''],
  ['issue-991.csv', 3, 1, ''],
  ['matrix-with-comment.csv', 4, 4, ''],
  ['matrix.csv', 4, 4, ''],
  ['nested-invalid.csv', 3, 5, ''],
  ['nested.csv', 3, 4, ''],
  ['numeric-labels.csv', 10, 3, ''],
  ['package-dialect-no-header.csv', 3, 2, ''],
  ['primary-file-types.csv', 3, 2, ''],
  ['schema-errors.csv', 3, 4, '1×ragged-row'],
  ['sync-schema.csv', 2, 2, ''],
  ['table-10MB.csv', 0, 0, '1×empty-file'],
  ['table-10x100k.csv', 0, 0, '1×empty-file'],
  ['table-infer-increase-limit.csv', 2, 199, ''],
  ['table-infer-missing-values.csv', 3, 7, ''],
  ['table-infer-utf8.csv', 3, 5, ''],
  ['table-reverse.csv', 2, 2, ''],
  ['timezone.csv', 2, 4, ''],
  ['transform-groups.csv', 4, 6, ''],
  ['transform.csv', 3, 3, ''],
  ['transpose.csv', 4, 2, ''],
  ['unique-field.csv', 3, 9, ''],
  ['without-headers-extra.csv', 2, 3, '1×no-header 1×ragged-row'],
]

test('every fixture has its expectation', () => {
  expect(FIXTURES.map(([name]) => name).sort()).toEqual(readdirSync(shared('data/messy/frictionless')).sort())
})

test.each([...FIXTURES])(
  '%s has %i columns, %i rows and the faults "%s"',
  async (name, columns, rows, faults) => {
    const read = await readFile(shared('data/messy/frictionless', name))
    const counts = new Map<string, number>()
    for (const { code, severity } of read.problems) {
      const key = severity === 'error' ? code : `${code}(w)`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const found = [...counts].map(([code, count]) => `${count}×${code}`).join(' ')
    expect([read.header.length, read.rows.length, found]).toEqual([columns, rows, faults])
  },
)

test('rows without content are left out and counted, titles and comments above the table skipped', async () => {
  const blank = await readFile(shared('data/messy/frictionless/blank-rows-multiple.csv'))
  expect(blank.problems).toMatchObject([{ code: 'blank-rows', params: { rows: 11, row: 4 } }])
  const matrix = await readFile(shared('data/messy/frictionless/matrix-with-comment.csv'))
  expect(matrix.header).toEqual(['f1', 'f2', 'f3', 'f4'])
  expect(matrix.rows[0]).toEqual(['11', '12', '13', '14'])
})
