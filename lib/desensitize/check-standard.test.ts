import { describe, expect, test } from 'vitest'
import type { Finding } from '#lib/tabular/inspection.ts'
import { checkPlan } from './check-plan.ts'
import type { ColumnAction, Hierarchy, Plan } from './plan.ts'
import { proposePlan } from './propose-plan.ts'
import { type Standard, type StandardCategory, standardSchema } from './standard.ts'
import { findingOf, inspectionOf, testStandard } from './testing.ts'

function category(changes: Partial<StandardCategory> & Pick<StandardCategory, 'category'>): StandardCategory {
  return {
    clause: '4.9',
    text: { zh: '限度。', en: 'Bounded.' },
    unconditional: ['keep', 'remove', 'mask', 'redact', 'truncate', 'round', 'top-bottom', 'generalise'],
    conditional: ['keep', 'remove'],
    proposal: { action: 'remove' },
    quasiIdentifier: false,
    sensitive: false,
    ...changes,
  }
}

const standard: Standard = {
  ...testStandard,
  categories: [
    ...testStandard.categories.filter((one) => one.category !== 'mobile'),
    category({ category: 'mobile', clause: '4.2' }),
    category({ category: 'person-name', clause: '4.3', mask: { maxFirst: 1, maxLast: 0 } }),
    category({ category: 'birth-date', clause: '4.4', quasiIdentifier: true, finest: { date: 'year' } }),
    category({
      category: 'age',
      clause: '4.5',
      quasiIdentifier: true,
      finest: { ageWidth: 5, numberWidth: 5 },
    }),
    category({
      category: 'address',
      clause: '4.6',
      quasiIdentifier: true,
      groundExempts: true,
      finest: { address: 'town', divisionCode: 'town' },
    }),
    category({ category: 'ip', clause: '4.7', finest: { ipPrefix: { v4: 24, v6: 48 } } }),
    category({ category: 'coordinates', clause: '4.8', finest: { coordinateDecimals: 2 } }),
    category({ category: 'medical-health', clause: '4.10', sensitive: true }),
  ],
}

const detectors: Record<string, Finding> = {
  姓名: findingOf('person-name'),
  出生日期: findingOf('birth-date'),
  年龄: findingOf('age', { reasons: ['header', 'shared-by-many'] }),
  住址: findingOf('address', { confidence: 'likely' }),
  IP: findingOf('ipv4'),
  经度: findingOf('coordinates', { reasons: ['header', 'shared-by-many'] }),
  诊断: findingOf('medical-health'),
  附注: findingOf('resident-id', { share: 0.1, matched: 1, inText: 1, by: ['value'] }),
  备注: findingOf('mobile', { share: 0.1, matched: 1, inText: 1, by: ['value'] }),
}

function check(
  actions: Record<string, ColumnAction>,
  risk: Partial<Plan['risk']> = {},
  hierarchies?: ReadonlyMap<string, Hierarchy>,
) {
  const inspection = inspectionOf(
    Object.fromEntries(
      Object.keys(actions).map((name) => [name, [detectors[name]].filter((f) => f !== undefined)]),
    ),
  )
  const plan: Plan = {
    standard: { id: 'test', version: '1' },
    columns: Object.entries(actions).map(([column, action]) => ({ column, do: action })),
    risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false, ...risk },
  }
  const faults = checkPlan(plan, inspection, standard, 'unconditional', hierarchies)
  return faults.map(({ code, column, clause }) => [code, column, clause].filter(Boolean).join(' '))
}

const to = (
  generalisation: Extract<ColumnAction, { action: 'generalise' }>['generalisation'],
): ColumnAction => ({
  action: 'generalise',
  generalisation,
})

describe('a generalisation', () => {
  test.each<[string, ColumnAction]>([
    ['出生日期', to({ to: 'year' })],
    ['出生日期', to({ to: 'years', width: 10 })],
    ['年龄', to({ to: 'age-band', width: 5 })],
    ['年龄', { action: 'round', to: 10 }],
    ['住址', to({ to: 'town' })],
    ['住址', to({ to: 'division-code', level: 'county' })],
    ['IP', to({ to: 'ip-prefix', v4: 16, v6: 48 })],
    ['经度', to({ to: 'coordinate', decimals: 2 })],
    ['姓名', { action: 'truncate', keepFirst: 1 }],
  ])('of %s as coarse as the standard demands goes on: %o', (column, action) => {
    expect(check({ [column]: action }, { quasiIdentifiers: [column] })).toEqual([])
  })

  test.each<[string, ColumnAction, string]>([
    ['出生日期', to({ to: 'month' }), '4.4'],
    ['出生日期', to({ to: 'quarter' }), '4.4'],
    ['年龄', to({ to: 'age-band', width: 2 }), '4.5'],
    ['年龄', to({ to: 'band', width: 1 }), '4.5'],
    ['年龄', { action: 'round', to: 1 }, '4.5'],
    ['IP', to({ to: 'ip-prefix', v4: 28, v6: 48 }), '4.7'],
    ['IP', to({ to: 'ip-prefix', v4: 24, v6: 64 }), '4.7'],
    ['经度', to({ to: 'coordinate', decimals: 3 }), '4.8'],
    ['姓名', { action: 'truncate', keepFirst: 2 }, '4.3'],
  ])('of %s finer than the standard allows is refused: %o', (column, action, clause) => {
    // A person’s name beside it, so that the table is about persons.
    const actions = { 姓名: { action: 'remove' } as const, [column]: action }
    expect(check(actions, { quasiIdentifiers: [column] })).toEqual([
      `plan-generalisation-too-fine ${column} ${clause}`,
    ])
  })
})

test('hiding what is found does for a text, and not for a column of nothing else', () => {
  expect(check({ 备注: { action: 'redact' } })).toEqual([])
  expect(check({ 附注: { action: 'redact' } })).toEqual(['plan-action-not-allowed 附注 4.1'])
  expect(check({ 姓名: { action: 'redact' } })).toEqual(['plan-redact-whole-column 姓名 4.3'])
})

test('top and bottom coding states at least one bound, the lower below the upper', () => {
  expect(check({ 金额: { action: 'top-bottom' } })).toEqual(['plan-bound-missing 金额'])
  expect(check({ 金额: { action: 'top-bottom', bottom: 5, top: 5 } })).toEqual(['plan-bound-missing 金额'])
  expect(check({ 金额: { action: 'top-bottom', bottom: 5 } })).toEqual([])
})

test('a hierarchy must be there and have the level', () => {
  const hierarchies = new Map([['病种', { name: '病种', rows: [['肺炎', '呼吸系统']] }]])
  const action = (level: number) => ({ 类别: to({ to: 'hierarchy', hierarchy: '病种', level }) })
  expect(check(action(1), {}, hierarchies)).toEqual([])
  expect(check(action(2), {}, hierarchies)).toEqual(['plan-hierarchy-unknown 类别'])
  expect(check(action(1))).toEqual(['plan-hierarchy-unknown 类别'])
})

describe('the columns that risk is judged over', () => {
  const year = to({ to: 'year' })

  test('are published', () => {
    const risk = { quasiIdentifiers: ['出生日期', '没有'], sensitive: ['金额'] }
    const faults = check(
      { 名称: { action: 'keep' }, 出生日期: { action: 'remove' }, 金额: { action: 'keep' } },
      risk,
    )
    expect(faults).toEqual(['plan-risk-column 出生日期 5.1', 'plan-risk-column 没有 5.1'])
  })

  test('hold every quasi-identifier of a table about persons', () => {
    const actions = { 姓名: { action: 'remove' } as const, 出生日期: year }
    expect(check(actions)).toEqual(['plan-quasi-missing 出生日期 5.1'])
    expect(check(actions, { quasiIdentifiers: ['出生日期'] })).toEqual([])
    expect(check({ 出生日期: year })).toEqual([])
  })

  test('a ground exempts what may be no person’s, and nothing else', () => {
    const kept: ColumnAction = { action: 'keep', ground: '服务网点的地址' }
    expect(check({ 姓名: { action: 'remove' }, 住址: kept })).toEqual([])
    expect(check({ 姓名: { action: 'remove' }, 年龄: kept })).toEqual(['plan-quasi-missing 年龄 5.1'])
  })

  test('are proposed by category, of what the plan publishes', () => {
    const inspection = inspectionOf({
      姓名: [findingOf('person-name')],
      出生日期: [findingOf('birth-date')],
      诊断: [findingOf('medical-health')],
      住址: [findingOf('address')],
      金额: [],
    })
    const previous: Plan = {
      standard: { id: 'test', version: '1' },
      columns: ['姓名', '出生日期', '诊断', '住址', '金额'].map((column) => ({
        column,
        do:
          column === '出生日期'
            ? year
            : column === '诊断'
              ? { action: 'keep', ground: '统计需要' }
              : { action: 'remove' },
      })),
      risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: true },
    }
    expect(proposePlan(inspection, standard, 'unconditional', previous).risk).toEqual({
      quasiIdentifiers: ['出生日期'],
      sensitive: ['诊断'],
      suppressRecords: true,
    })
  })
})

test('what many share needs no decision in a table that identifies no person', () => {
  expect(check({ 站点: { action: 'keep' }, 经度: { action: 'keep' } })).toEqual([])
  expect(check({ 姓名: { action: 'remove' }, 经度: { action: 'keep' } })).toEqual([
    'plan-ground-missing 经度 4.8',
  ])
})

test('what is recognised so that it is not masked needs no decision', () => {
  const inspection = inspectionOf({ 信用代码: [findingOf('credit-code', { personal: false })] })
  const plan = proposePlan(inspection, standard, 'unconditional')
  expect(plan.columns).toEqual([{ column: '信用代码', do: { action: 'keep' } }])
  expect(checkPlan(plan, inspection, standard, 'unconditional')).toEqual([])
})

test('a standard that allows a pseudonym for unconditional disclosure is none', () => {
  const categories = [category({ category: 'mobile', unconditional: ['pseudonym'] })]
  expect(standardSchema.safeParse({ ...testStandard, categories }).success).toBe(false)
  expect(standardSchema.safeParse(testStandard).success).toBe(true)
})
