import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedTable } from '#lib/tabular/duckdb/testing.ts'
import type { ColumnAction, Hierarchy } from '../plan.ts'
import { makeTransform } from '../transforms/make-transform.ts'
import { type LadderColumn, ladderOf } from './generalisation-ladder.ts'
import { proposeGeneralisation } from './propose-generalisation.ts'

const columns: LadderColumn[] = [
  { name: '年龄', type: 'integer', findings: [] },
  { name: '建档日期', type: 'date', findings: [] },
  { name: '类别', type: 'category', findings: [] },
]
const hierarchy: Hierarchy = {
  name: '类别',
  rows: [
    ['a', 'ab', '全部'],
    ['b', 'ab', '全部'],
    ['c', 'cd', '全部'],
    ['d', 'cd', '全部'],
  ],
}
const hierarchies = new Map([[hierarchy.name, hierarchy]])
const quasiIdentifiers = columns.map(({ name }) => name)
const row = fc.tuple(
  fc.constantFrom('', '31', '32', '36', '58', '83', '97', '不详'),
  fc.constantFrom('', '2020-01-05', '2020-02-05', '2020-06-01', '2023-11-30'),
  fc.constantFrom('a', 'b', 'c', 'd'),
)

function applied(action: ColumnAction, values: readonly string[]): string[] {
  const transform = makeTransform(action, { pseudonymKey: new Uint8Array(32), hierarchies })
  return values.map((value) => (transform ? (transform(value) ?? '') : ''))
}

/** Loss of one combination of actions over whole records; undefined where too many would have to be left out. */
function lossOf(rows: readonly string[][], actions: readonly ColumnAction[], k: number, most: number) {
  const values = columns.map((_, column) => rows.map((each) => each[column] as string))
  const results = actions.map((action, column) => applied(action, values[column] as string[]))
  const names = rows.map((_, index) => JSON.stringify(results.map((result) => result[index])))
  const left = names.map((name) => names.filter((other) => other === name).length < k)
  if (left.filter(Boolean).length > most) return undefined
  const count = (list: readonly string[] | undefined, index: number) =>
    list?.filter((value) => value === list[index]).length ?? 0
  const losses = columns.map((_, column) => {
    const whole = rows.map((_, index) => Math.log2(rows.length / count(values[column], index)))
    const lost = whole.map((bits, index) =>
      left[index] ? bits : Math.log2(count(results[column], index) / count(values[column], index)),
    )
    const total = whole.reduce((sum, bits) => sum + bits, 0)
    return total === 0 ? 0 : lost.reduce((sum, bits) => sum + bits, 0) / total
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

function* every(ladders: readonly ColumnAction[][]): Generator<ColumnAction[]> {
  const [first, ...others] = ladders
  if (!first) yield []
  else for (const action of first) for (const rest of every(others)) yield [action, ...rest]
}

test('the first proposal loses the least of all that reach k, and every proposal says truly what it does', async () => {
  const rowsOf = fc.array(row, { minLength: 1, maxLength: 12 })
  const k = fc.integer({ min: 2, max: 4 })
  await fc.assert(
    fc.asyncProperty(rowsOf, k, fc.constantFrom(0, 0.1, 0.34), async (rows, k, maxSuppressedShare) => {
      const { csv, workDir } = await publishedTable(quasiIdentifiers, rows)
      const options = { columns, quasiIdentifiers, k, maxSuppressedShare, hierarchies, workDir }
      const proposals = await proposeGeneralisation(csv, options)
      const most = Math.floor(maxSuppressedShare * rows.length + 1e-9)
      const ladders = columns.map((column) => ladderOf(column, column.name === '类别' ? { hierarchy } : {}))
      const losses = [...every(ladders)].map((actions) => lossOf(rows, actions, k, most))
      const reached = losses.filter((loss) => loss !== undefined)
      if (reached.length === 0) expect(proposals).toEqual([])
      else expect(proposals[0]?.loss).toBeCloseTo(Math.min(...reached), 9)
      for (const proposal of proposals) {
        const actions = quasiIdentifiers.map((name) => proposal.actions[name] as ColumnAction)
        expect(lossOf(rows, actions, k, proposal.recordsSuppressed)).toBeCloseTo(proposal.loss, 9)
        expect(proposal.recordsSuppressed).toBeLessThanOrEqual(most)
        expect(proposal.complete).toBe(true)
        if (proposal.recordsSuppressed < rows.length) expect(proposal.k).toBeGreaterThanOrEqual(k)
      }
      expect(proposals.map(({ loss }) => loss)).toEqual(
        proposals.map(({ loss }) => loss).sort((a, b) => a - b),
      )
      await rm(workDir, { recursive: true })
    }),
    { numRuns: 40 },
  )
})

test('a table that reaches k as it is stays as it is', async () => {
  const rows = Array.from({ length: 9 }, () => ['31', '2020-01-05', 'a'])
  const { csv, workDir } = await publishedTable(quasiIdentifiers, rows)
  const options = { columns, quasiIdentifiers, k: 5, maxSuppressedShare: 0, hierarchies, workDir }
  const [first] = await proposeGeneralisation(csv, options)
  expect(first).toMatchObject({ k: 9, recordsSuppressed: 0, loss: 0 })
  expect(Object.values(first?.actions ?? {})).toEqual(Array(3).fill({ action: 'keep' }))
})

test('only steps that the standard allows are proposed', async () => {
  const { csv, workDir } = await publishedTable(['年龄'], Array(9).fill(['31']))
  const column = { name: '年龄', type: 'integer' as const, findings: [], allowed: ['remove' as const] }
  const options = {
    columns: [column],
    quasiIdentifiers: ['年龄'],
    k: 5,
    maxSuppressedShare: 0,
    hierarchies,
    workDir,
  }
  const proposals = await proposeGeneralisation(csv, options)
  expect(proposals.map(({ actions }) => actions)).toEqual([{ 年龄: { action: 'remove' } }])
})

test('a search that ends at its bound says so, and what it proposes reaches k', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [
    String(20 + i),
    `20${10 + (i % 9)}-0${1 + (i % 7)}-11`,
    'abcd'[i % 4] ?? '',
  ])
  const { csv, workDir } = await publishedTable(quasiIdentifiers, rows)
  const options = {
    columns,
    quasiIdentifiers,
    k: 5,
    maxSuppressedShare: 0.1,
    hierarchies,
    workDir,
    budget: 2000,
  }
  const proposals = await proposeGeneralisation(csv, options)
  expect(proposals.length).toBeGreaterThan(0)
  for (const proposal of proposals) expect(proposal).toMatchObject({ complete: false, k: expect.any(Number) })
  expect(proposals.every(({ k }) => k >= 5)).toBe(true)
})

test.each<[LadderColumn, string[]]>([
  [{ name: '出生日期', type: 'date', findings: [] }, ['month', 'quarter', 'year', 'years', 'years']],
  [{ name: '出生年份', type: 'year', findings: [] }, ['years', 'years']],
  [{ name: '年龄', type: 'integer', findings: [] }, ['age-band', 'age-band', 'age-band']],
  [{ name: '行政区划代码', type: 'code', findings: [] }, Array(4).fill('division-code')],
  [{ name: 'lng', type: 'longitude', findings: [] }, Array(5).fill('coordinate')],
  [{ name: '性别', type: 'category', findings: [] }, []],
])('the ladder of $name', (column, steps) => {
  const ladder = ladderOf(column, {})
  expect(ladder[0]).toEqual({ action: 'keep' })
  expect(ladder.at(-1)).toEqual({ action: 'remove' })
  const between = ladder.slice(1, -1)
  expect(between.map((step) => step.action === 'generalise' && step.generalisation.to)).toEqual(steps)
})

test('bands of a number grow from a hundredth of its range until one holds it all', () => {
  const column: LadderColumn = { name: '收入', type: 'integer', findings: [] }
  const ladder = ladderOf(column, { range: { from: 1200, to: 9800 } })
  const widths = ladder.flatMap((step) =>
    step.action === 'generalise' && step.generalisation.to === 'band' ? [step.generalisation.width] : [],
  )
  expect(widths).toEqual([100, 500, 1000, 5000])
})
