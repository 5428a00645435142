import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Inspection } from '#lib/tabular/inspection.ts'
import { checkPlan } from './check-plan.ts'
import { detectors } from './detectors/registry.ts'
import { finalScan } from './final-scan.ts'
import { directIdentifiers } from './identifiers.ts'
import type { ColumnAction, Plan } from './plan.ts'
import { proposePlan, proposeRisk } from './propose-plan.ts'
import { ColumnScan } from './scan-column.ts'
import { standardSchema } from './standard.ts'
import { inspectionOf } from './testing.ts'
import { publishedColumns, RowTransformer } from './transform-rows.ts'

const file = new URL('../../content/standards/desensitization-2026.2.yaml', import.meta.url)
const standard = standardSchema.parse(parse(readFileSync(file, 'utf8')))
const ROWS = 60

/** Cells as the files of departments have them, by header; all are made up. */
const cells: Record<string, (row: number) => string> = {
  姓名: (row) => `${'王李张刘陈杨黄'[row % 7]}${'伟芳娜敏静强磊军洋勇'[row % 10]}`,
  身份证号: (row) => ['442000196102080007', '44200019761001000X', '442000197204210006'][row % 3] ?? '',
  手机号码: (row) => `1380000${String(row).padStart(4, '0')}`,
  固定电话: (row) => `0760-8812${String(row).padStart(4, '0')}`,
  电子邮箱: (row) => `user${row}@example.com`,
  银行卡号: (row) => ['6200002822029038051', '6200002053183250692'][row % 2] ?? '',
  车牌号: (row) => `粤T${String(10_000 + row)}`,
  IP地址: (row) => `203.0.113.${row}`,
  住址: (row) =>
    `广东省中山市${['石岐', '东区', '古镇', '黄圃'][row % 4]}${row % 2 ? '镇' : '街道'}样例路${row + 1}号`,
  经度: (row) => (113.3 + row / 9973).toFixed(5),
  纬度: (row) => (22.5 + row / 9973).toFixed(5),
  出生日期: (row) => `19${50 + (row % 45)}-0${(row % 9) + 1}-1${row % 9}`,
  年龄: (row) => String(20 + ((row * 37) % 60)),
  性别: (row) => (row % 2 ? '男' : '女'),
  国籍: (row) => (row === 7 ? '法国' : '中国'),
  民族: (row) => (row % 20 ? '汉族' : '回族'),
  宗教信仰: (row) => ['佛教', '无', '道教'][row % 3] ?? '',
  诊断: (row) => ['肺炎', '高血压', '骨折'][row % 3] ?? '',
  备注: (row) => (row % 10 ? '无' : `请致电1380000${String(row).padStart(4, '0')}联系`),
}

function scan(header: readonly string[], rows: readonly (readonly string[])[]): Inspection {
  const columns = header.map((name, index) => {
    const column = new ColumnScan(name)
    for (const row of rows) column.add(row[index] ?? '')
    return column.result()
  })
  return { ...inspectionOf({}), rows: rows.length, columns }
}

/** Scans a table about persons, carries the plan out, and scans the result. */
function carryOut(changes: Record<string, ColumnAction> = {}) {
  const header = Object.keys(cells)
  const rows = Array.from({ length: ROWS }, (_, row) => header.map((name) => cells[name]?.(row) ?? ''))
  const inspection = scan(header, rows)
  const proposal = proposePlan(inspection, standard, 'unconditional')
  const columns = proposal.columns.map(({ column, do: action }) => ({
    column,
    do: changes[column] ?? action,
  }))
  const plan: Plan = { ...proposal, columns, risk: proposeRisk(columns, inspection, standard) }
  const context = {
    pseudonymKey: new Uint8Array(32),
    hierarchies: new Map(),
    rare: new Map([
      ['身份证号', new Set<string>()],
      ['国籍', new Set(['法国'])],
      ['民族', new Set(['回族'])],
      ['诊断', new Set(['骨折'])],
    ]),
  }
  const transformer = new RowTransformer(publishedColumns(plan, inspection, context))
  const names = transformer.columns.map(({ name }) => name)
  const result = scan(
    names,
    rows.map((row) => transformer.transform(row)),
  )
  return { inspection, plan, found: finalScan(result, plan) }
}

test('every category of the detectors has its clause, and every clause a category', () => {
  const categories = standard.categories.map(({ category }) => category)
  expect(new Set(categories)).toEqual(new Set(detectors.map(({ category }) => category)))
  for (const direct of directIdentifiers) expect(categories).toContain(direct)
  const organisations = new Set(detectors.filter(({ personal }) => !personal).map(({ category }) => category))
  for (const { category, quasiIdentifier, sensitive } of standard.categories) {
    const described = quasiIdentifier || sensitive
    expect([category, directIdentifiers.has(category)]).toEqual([
      category,
      !described && !organisations.has(category),
    ])
  }
})

test('no clause allows what PIPL 73 rules out: a pseudonym in what is published for all', () => {
  for (const { unconditional } of standard.categories) expect(unconditional).not.toContain('pseudonym')
})

test('what the standard proposes for every kind of data passes its own check and the scan of the result', () => {
  const { inspection, plan, found } = carryOut()
  const recognised = inspection.columns.filter(({ findings }) => findings.length > 0).map(({ name }) => name)
  expect(recognised).toEqual(Object.keys(cells))
  expect(checkPlan(plan, inspection, standard, 'unconditional')).toEqual([])
  expect(found).toEqual([])
  const actions = Object.fromEntries(plan.columns.map(({ column, do: action }) => [column, action.action]))
  expect(actions).toMatchObject({ 备注: 'redact', 性别: 'keep', 国籍: 'suppress-rare', 身份证号: 'remove' })
  expect(plan.risk.quasiIdentifiers).toEqual([
    '住址',
    '经度',
    '纬度',
    '出生日期',
    '年龄',
    '性别',
    '国籍',
    '民族',
  ])
})

test.each<[string, ColumnAction]>([
  ['身份证号', { action: 'mask', keepFirst: 6, keepLast: 0 }],
  ['身份证号', { action: 'pseudonym' }],
  ['手机号码', { action: 'truncate', keepFirst: 3 }],
  ['住址', { action: 'generalise', generalisation: { to: 'county' } }],
  ['住址', { action: 'generalise', generalisation: { to: 'province' } }],
  ['出生日期', { action: 'generalise', generalisation: { to: 'month' } }],
  ['出生日期', { action: 'generalise', generalisation: { to: 'quarter' } }],
  ['出生日期', { action: 'generalise', generalisation: { to: 'years', width: 10 } }],
  ['年龄', { action: 'top-bottom', top: 60 }],
  ['年龄', { action: 'round', to: 5 }],
  ['诊断', { action: 'suppress-rare', below: 10 }],
])('the scan takes what %s becomes by %o for what the plan says', (column, action) => {
  expect(carryOut({ [column]: action }).found).toEqual([])
})

test.each<[string, ColumnAction]>([
  ['身份证号', { action: 'suppress-rare', below: 2 }],
  ['手机号码', { action: 'top-bottom', top: 99_999_999_999 }],
  ['手机号码', { action: 'round', to: 1 }],
  ['手机号码', { action: 'keep' }],
  ['姓名', { action: 'keep', ground: '无' }],
  ['备注', { action: 'keep' }],
])(
  'an action that leaves identifiers as they are blocks, whatever it is called: %s by %o',
  (column, action) => {
    const { found } = carryOut({ [column]: action })
    expect(found.map((one) => one.column)).toEqual([column])
  },
)
