import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'
import { dialectOf, readAll } from './testing.ts'

test('lines are counted as a person counts them, quoted line ends included', async () => {
  const { rows, lines, problems } = await readAll(['名称,备注\n甲,"一\n二"\n\n乙,三\n'])
  expect(rows).toEqual([
    ['甲', '一\n二'],
    ['乙', '三'],
  ])
  expect(lines).toEqual([2, 5])
  expect(problems).toEqual([])
})

test('a ragged row is reported with its line and both counts', async () => {
  const { problems } = await readAll(['a,b\n1,2\n"x\ny",2\n1,2,3\n'])
  expect(problems).toEqual([
    { code: 'ragged-row', severity: 'error', row: 5, params: { expected: 2, found: 3, row: 5 } },
  ])
})

test('a quote that is never closed is reported where its record begins', async () => {
  const { problems } = await readAll(['名称,备注\n甲,"没有结束\n乙,三\n'])
  expect(problems.find(({ code }) => code === 'broken-quote')).toMatchObject({ row: 2, column: '备注' })
})

test('text behind a closing quote is reported as a broken quote', async () => {
  const { problems } = await readAll(['a,b\n1,2\n"x"y,2\n'])
  expect(problems.find(({ code }) => code === 'broken-quote')).toMatchObject({ row: 3 })
})

test('an unclosed quote does not swallow a large file into memory', async () => {
  const pieces = ['a,b\n1,"x\n', ...Array.from({ length: 60 }, () => '行,值\n'.repeat(40_000))]
  const { problems } = await readAll(pieces)
  expect(problems).toEqual([expect.objectContaining({ code: 'broken-quote', row: 2 })])
})

test.each([
  [
    'a header without names',
    'a,,c\n1,2,3\n',
    { code: 'empty-header', severity: 'warning', params: { position: 2, name: '列2', row: 1 } },
  ],
  [
    'a header with a name twice',
    '名称,名称\n1,2\n',
    { code: 'duplicate-header', column: '名称', params: { renamed: '名称 (2)' } },
  ],
  ['a header and nothing else', 'a,b\n', { code: 'no-rows' }],
  ['blank lines only', '\n\n', { code: 'no-header' }],
  [
    'more than 500 columns',
    `${Array.from({ length: 501 }, (_, i) => `c${i}`).join()}\n`,
    { code: 'too-many-columns' },
  ],
])('%s is reported', async (_, text, problem) => {
  const { problems } = await readAll([text])
  expect(problems[0]).toMatchObject(problem)
})

test('years are names of columns in a table of statistics', async () => {
  expect((await readAll(['指标,2023,2024\n户数,1,2\n'])).problems).toEqual([])
})

test('a file with both line ends keeps its rows', async () => {
  const { rows } = await readAll(['a,b\r\n1,2\n3,"4"\r\n5,6'])
  expect(rows).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ])
})

const cell = fc.string({
  unit: fc.constantFrom('a', '中', '𠮷', ',', '"', '\n', '\r\n', ' ', ';', '1'),
  maxLength: 6,
})

test('what is written reads back as it was, however the text is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n' as const, '\r\n' as const),
      async (rows, size, newline) => {
        const dialect = dialectOf({ newline })
        const text = [['甲', '乙', '丙'], ...rows].map((row) => csvLine(row, ',', '"', newline)).join('')
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        const read = await readAll(pieces, dialect)
        expect(read.rows).toEqual(rows)
        expect(read.problems).toEqual([])
      },
    ),
  )
})
