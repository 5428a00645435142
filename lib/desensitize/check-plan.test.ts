import { expect, test } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { finalScan } from './final-scan.ts'
import type { ColumnAction, Plan } from './plan.ts'
import { proposePlan } from './propose-plan.ts'
import { buildStatement } from './statement.ts'
import { findingOf, inspectionOf, testStandard } from './testing.ts'

const inspection = inspectionOf({
  名称: [],
  身份证号: [findingOf('resident-id')],
  手机: [findingOf('mobile')],
})

function planOf(actions: Record<string, ColumnAction>): Plan {
  return {
    standard: { id: 'test', version: '1' },
    columns: Object.entries(actions).map(([column, action]) => ({ column, do: action })),
    risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false },
  }
}

function faultsOf(
  changes: Record<string, ColumnAction>,
  disclosure: 'unconditional' | 'conditional' = 'unconditional',
) {
  const plan = planOf({
    名称: { action: 'keep' },
    身份证号: { action: 'remove' },
    手机: { action: 'remove' },
    ...changes,
  })
  return checkPlan(plan, inspection, testStandard, disclosure)
}

test('the plan that is proposed passes, for either disclosure', () => {
  for (const disclosure of ['unconditional', 'conditional'] as const) {
    const plan = proposePlan(inspection, testStandard, disclosure)
    expect(plan.columns.map((column) => column.do.action)).toEqual(['keep', 'remove', 'mask'])
    expect(checkPlan(plan, inspection, testStandard, disclosure)).toEqual([])
  }
})

test('a certain resident ID is never kept, whatever the ground', () => {
  expect(faultsOf({ 身份证号: { action: 'keep', ground: '已经本人同意' } })).toEqual([
    expect.objectContaining({
      code: 'plan-keep-forbidden',
      column: '身份证号',
      clause: '4.1',
      article: 'Z26',
    }),
  ])
})

test('what the standard lets stay needs a ground of four characters', () => {
  expect(faultsOf({ 手机: { action: 'keep', ground: '  无 ' } })).toMatchObject([
    { code: 'plan-ground-missing' },
  ])
  expect(faultsOf({ 手机: { action: 'keep', ground: '对外公布的值班手机' } })).toEqual([])
})

test('a pseudonym serves conditional disclosure only', () => {
  expect(faultsOf({ 身份证号: { action: 'pseudonym' } })).toMatchObject([
    { code: 'plan-pseudonym-unconditional' },
  ])
  expect(faultsOf({ 身份证号: { action: 'pseudonym' } }, 'conditional')).toEqual([])
})

test('a mask that leaves more than the standard allows is refused', () => {
  expect(faultsOf({ 身份证号: { action: 'mask', keepFirst: 6, keepLast: 4 } })).toMatchObject([
    { code: 'plan-mask-too-weak', params: { maxFirst: 6, maxLast: 0 } },
  ])
})

test('an operation that the standard does not name for the category is refused', () => {
  const action: ColumnAction = { action: 'generalise', generalisation: { to: 'year' } }
  expect(faultsOf({ 身份证号: action })).toMatchObject([{ code: 'plan-action-not-allowed', clause: '4.1' }])
})

test('every column is planned once, and something is left', () => {
  const plan = planOf({ 身份证号: { action: 'remove' }, 多余: { action: 'remove' } })
  plan.columns.push({ column: '身份证号', do: { action: 'remove' } })
  const codes = checkPlan(plan, inspection, testStandard, 'unconditional').map(({ code }) => code)
  expect(codes).toEqual([
    'plan-column-unknown',
    'plan-column-twice',
    'plan-column-missing',
    'plan-column-missing',
    'plan-nothing-left',
  ])
})

test('a new column, and a new finding in a column kept before, wait for a person', () => {
  const before = planOf({ 名称: { action: 'keep' }, 手机: { action: 'keep' } })
  const plan = proposePlan(inspection, testStandard, 'unconditional', before)
  expect(plan.columns.map(({ column, undecided }) => [column, undecided])).toEqual([
    ['名称', undefined],
    ['身份证号', true],
    ['手机', true],
  ])
  const faults = checkPlan(plan, inspection, testStandard, 'unconditional')
  expect(faults.map(({ code }) => code)).toEqual(['plan-undecided', 'plan-undecided'])
})

test('what a plan said before is taken over', () => {
  const before = planOf({
    名称: { action: 'remove' },
    身份证号: { action: 'mask', keepFirst: 6, keepLast: 0 },
  })
  const plan = proposePlan(inspection, testStandard, 'unconditional', before)
  expect(plan.columns.slice(0, 2)).toEqual(before.columns)
})

test('a finding in the result is explained by a ground alone', () => {
  const plan = planOf({ 名称: { action: 'keep' }, 手机: { action: 'keep', ground: '对外公布的值班手机' } })
  const clean = inspectionOf({ 名称: [], 手机: [findingOf('mobile')] })
  expect(finalScan(clean, plan)).toEqual([])
  expect(finalScan(clean, plan, testStandard)).toEqual([])
  const never = inspectionOf({ 名称: [], 手机: [findingOf('resident-id')] })
  expect(finalScan(never, plan, testStandard)).toMatchObject([{ detector: 'resident-id' }])
  const dirty = inspectionOf({ 名称: [findingOf('mobile', { matched: 2 })], 手机: [] })
  expect(finalScan(dirty, plan)).toEqual([{ column: '名称', detector: 'mobile', matched: 2 }])
})

test('the statement says what was done by which clause, and no more', () => {
  const plan = proposePlan(inspection, testStandard, 'unconditional')
  const facts = {
    keptColumnsVerified: true,
    rowsIn: 9,
    rowsOut: 8,
    recordsSuppressed: 1,
    cellsSuppressed: { 手机: 2 },
    risk: null,
  }
  expect(buildStatement(plan, inspection, testStandard, facts).columns[2]).toEqual({
    name: '手机',
    action: 'mask',
    description: {
      zh: '保留前 3 位，其余字符以“*”遮蔽；不长于保留位数的内容全部遮蔽。',
      en: 'Characters but the first 3 are replaced by “*”; shorter values are masked whole.',
    },
    destroys: {
      zh: '被遮蔽的字符；长度仍可看出。',
      en: 'The hidden characters; the length can still be seen.',
    },
    recognised: ['mobile'],
    clause: '4.2',
    clauseText: { zh: '遮蔽。', en: 'Masked.' },
    cellsSuppressed: 2,
  })
})
