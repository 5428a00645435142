import { describe, expect, test } from 'vitest'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { temporaryFile } from '#lib/tabular/testing.ts'
import { describeInspection, flattenInspection } from './describe-inspection.ts'

async function inspect(content: string | Uint8Array) {
  return inspectTable(await temporaryFile(content), { maxBytes: 1e6 })
}

describe('what portal inspect --json prints', () => {
  test('has the layout of a text table beside its rows, columns and problems', async () => {
    const printed = flattenInspection(await inspect('\uFEFF姓名;手机\r\n张三;13812345678\r\n'), 'zh')
    expect(printed).toMatchObject({
      encoding: 'utf-8',
      bom: true,
      delimiter: ';',
      quote: '"',
      headerRow: 1,
      rows: 1,
      columns: [
        { name: '姓名', type: 'text', empty: 0, distinct: 1 },
        { name: '手机', findings: [{ detector: 'mobile', matched: 1, share: 1 }] },
      ],
      problems: [],
    })
    expect(JSON.stringify(printed)).not.toContain('13812345678')
  })

  test('says a problem in the language asked for, with its row, and nothing of the cell', async () => {
    const inspection = await inspect('a,b\n甲,乙,丙丁\n')
    const [zh] = flattenInspection(inspection, 'zh').problems
    const [en] = flattenInspection(inspection, 'en').problems
    expect(zh).toMatchObject({ code: 'ragged-row', row: 2, column: null })
    expect(zh?.message).toContain('第 2 行')
    expect(en?.message).toContain('Line 2')
    expect(`${zh?.message}${en?.message}`).not.toContain('丙丁')
  })

  test('has null where a format has no such thing', async () => {
    const printed = flattenInspection(await inspect('[{"a":"1"},{"a":"2"}]'), 'zh')
    expect(printed).toMatchObject({
      format: 'json',
      encoding: 'utf-8',
      delimiter: null,
      headerRow: null,
      rows: 2,
    })
  })
})

test('the report for people names columns, types and what was found', async () => {
  const report = describeInspection('a.csv', await inspect('姓名,手机\n张三,13812345678\n'), 'en')
  expect(report).toContain('手机')
  expect(report).not.toContain('13812345678')
})

test('the report for people says how precise addresses are, and what a file was read as', async () => {
  const table = '家庭住址\n广东省中山市东升镇样例街1号101房\n广东省中山市小榄镇\n'
  expect(describeInspection('a.csv', await inspect(table), 'zh')).toContain('到门牌 1 · 到镇街 1')
  expect(describeInspection('a.json', await inspect('[{"a":"1"}]'), 'en')).toContain('JSON, encoding UTF-8')
})
