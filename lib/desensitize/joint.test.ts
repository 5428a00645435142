import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#lib/tabular/inspection.ts'
import { checkJointly } from './check-jointly.ts'
import { JointWatch } from './joint-watch.ts'
import type { ColumnAction, Plan } from './plan.ts'
import { possibleIds } from './possible-ids.ts'
import { findingOf, inspectionOf, testStandard } from './testing.ts'

function planOf(actions: Record<string, ColumnAction>): Plan {
  return {
    standard: { id: 'test', version: '1' },
    columns: Object.entries(actions).map(([column, action]) => ({ column, do: action })),
    risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false },
  }
}

const detectors: Record<string, string> = {
  身份证号: 'resident-id',
  出生日期: 'birth-date',
  手机: 'mobile',
  手机2: 'mobile',
  姓名: 'person-name',
  经办人: 'person-name',
  住址: 'address',
}

function inspectionFor(names: readonly string[]) {
  const findings = names.map((name): [string, Finding[]] => {
    const detector = detectors[name]
    return [name, detector ? [findingOf(detector)] : []]
  })
  const inspection = inspectionOf(Object.fromEntries(findings))
  return { ...inspection, columns: inspection.columns.map((column) => ({ ...column, distinct: 100 })) }
}

function structural(actions: Record<string, ColumnAction>) {
  return checkJointly(planOf(actions), inspectionFor(Object.keys(actions)), testStandard)
}

describe('by the plan alone', () => {
  test('an ID with its first six and last four beside a full date of birth is refused, with the clause', () => {
    const faults = structural({
      身份证号: { action: 'mask', keepFirst: 6, keepLast: 4 },
      出生日期: { action: 'keep', ground: '不是出生日期' },
    })
    expect(faults).toEqual([
      {
        code: 'plan-jointly-readable',
        column: '身份证号',
        clause: '3.5',
        params: { column: '身份证号', others: '出生日期', possible: 1, least: 100_000, clause: '3.5' },
      },
    ])
  })

  test('an ID that shows its division beside a year of birth goes on', () => {
    const year: ColumnAction = { action: 'generalise', generalisation: { to: 'year' } }
    const id: ColumnAction = { action: 'mask', keepFirst: 6, keepLast: 0 }
    expect(structural({ 身份证号: id, 出生日期: year })).toEqual([])
    const month: ColumnAction = { action: 'generalise', generalisation: { to: 'month' } }
    expect(structural({ 身份证号: id, 出生日期: month })).toMatchObject([{ code: 'plan-jointly-readable' }])
    expect(structural({ 身份证号: { action: 'remove' }, 出生日期: month })).toEqual([])
  })

  test('two columns that show different ends of a mobile number are refused', () => {
    expect(
      structural({
        手机: { action: 'mask', keepFirst: 3, keepLast: 0 },
        手机2: { action: 'mask', keepFirst: 0, keepLast: 4 },
      }),
    ).toMatchObject([
      { code: 'plan-jointly-readable', column: '手机', params: { others: '手机2', possible: 1e4 } },
    ])
    const same: ColumnAction = { action: 'mask', keepFirst: 3, keepLast: 0 }
    expect(structural({ 手机: same, 手机2: same })).toEqual([])
  })

  test('to know more never leaves more IDs possible', () => {
    const ends = fc.record({ first: fc.nat(18), last: fc.nat(18) })
    fc.assert(
      fc.property(ends, fc.nat(4), fc.nat(4), ({ first, last }, more, later) => {
        const known = { years: 1, gender: true }
        const possible = possibleIds({ first, last }, {})
        expect(possible).toBeGreaterThanOrEqual(1)
        expect(possibleIds({ first, last }, known)).toBeLessThanOrEqual(possible)
        expect(possibleIds({ first: first + more, last: last + later }, {})).toBeLessThanOrEqual(possible)
      }),
    )
    expect(possibleIds({ first: 18, last: 0 }, {})).toBe(1)
  })
})

/** Faults after rows of raw cells have gone by, published as the actions say (`keep` whole, everything else hidden). */
function watched(actions: Record<string, ColumnAction>, rows: readonly (readonly string[])[]) {
  const names = Object.keys(actions)
  const watch = new JointWatch(planOf(actions), inspectionFor(names), testStandard)
  const published = names.map((name, index) => ({ index, action: actions[name]?.action }))
  for (const row of rows) {
    const result = published
      .filter(({ action }) => action !== 'remove')
      .map(({ index, action }) => (action === 'keep' ? (row[index] ?? '') : '***'))
    watch.add(row, result)
  }
  return watch.faults()
}

describe('by the rows', () => {
  const keep: ColumnAction = { action: 'keep' }
  const remove: ColumnAction = { action: 'remove' }
  const mask: ColumnAction = { action: 'mask', keepFirst: 3, keepLast: 0 }

  test.each([
    '13812345678',
    '电话138-1234-5678，请回复',
    '１３８１２３４５６７８',
    '138 1234 5678',
    'Tel:+8613812345678',
  ])('a masked number that stands in another column as “%s” is refused', (remark) => {
    expect(watched({ 手机: mask, 备注: keep }, [['13812345678', remark]])).toEqual([
      {
        code: 'plan-value-remains',
        column: '手机',
        clause: '3.5',
        params: { column: '手机', other: '备注', rows: 1, clause: '3.5' },
      },
    ])
  })

  test('an ID with a small x, and a removed name inside a text, are seen', () => {
    expect(
      watched({ 身份证号: remove, 备注: keep }, [['44200019761001000X', '证号44200019761001000x']]),
    ).toHaveLength(1)
    expect(watched({ 姓名: remove, 备注: keep }, [['高明', '由高明代领']])).toHaveLength(1)
  })

  test('a place, another number and an empty cell are no remains', () => {
    expect(watched({ 姓名: remove, 地区: keep }, [['高明', '佛山市高明区']])).toEqual([])
    expect(
      watched({ 手机: mask, 编号: keep }, [
        ['13812345678', '13812345679'],
        ['', ''],
        ['13812345678', ''],
      ]),
    ).toEqual([])
    expect(watched({ 住址: remove, 镇街: keep }, [['中山市石岐街道', '中山市石岐街道']])).toEqual([])
  })

  test('a date that is generalised in one column and plain in another is refused where most rows agree', () => {
    const year: ColumnAction = { action: 'generalise', generalisation: { to: 'year' } }
    const day = (n: number) => `1990-01-0${n}`
    const same = [1, 2, 3, 4].map((n) => [day(n), day(n)])
    expect(watched({ 出生日期: year, 日期: keep }, same)).toMatchObject([{ code: 'plan-value-remains' }])
    const once = [1, 2, 3, 4].map((n) => [day(n), day(4)])
    expect(watched({ 出生日期: year, 日期: keep }, once)).toEqual([])
  })

  test('whoever masks a column hides its values, though no detector knows them', () => {
    expect(watched({ 档案号: mask, 备注: keep }, [['DA-2026-0001', '见DA-2026-0001']])).toHaveLength(1)
    expect(watched({ 档案号: remove, 备注: keep }, [['DA-2026-0001', '见DA-2026-0001']])).toEqual([])
  })

  test('the same name with another end shown in each of two columns is read together', () => {
    const first: ColumnAction = { action: 'mask', keepFirst: 1, keepLast: 0 }
    const last: ColumnAction = { action: 'mask', keepFirst: 0, keepLast: 1 }
    const rows = [
      ['张三', '张三'],
      ['李四', '李四'],
      ['王五', '赵六'],
    ]
    expect(watched({ 姓名: first, 经办人: last }, rows)).toMatchObject([
      { code: 'plan-jointly-readable', column: '姓名', params: { others: '经办人', rows: 2 } },
    ])
    expect(watched({ 姓名: first, 经办人: first }, rows)).toEqual([])
  })

  test('a planted value is found wherever it stands', () => {
    const text = fc.stringMatching(/^[一-龥 a-z，。]{0,12}$/)
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), text, text, (number, before, after) => {
        expect(watched({ 手机: mask, 备注: keep }, [[number, before + number + after]])).toHaveLength(1)
      }),
    )
  })
})
