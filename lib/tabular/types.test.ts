import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TypeInference } from './types.ts'

function typeOf(header: string, values: readonly string[]) {
  const inference = new TypeInference(header)
  for (const value of values) inference.add(value)
  return inference.result()
}

const times = (count: number, value: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => value(i))

describe('a column is', () => {
  test.each<[string, string, string[]]>([
    ['integer', '户数', ['12', '3', '-4', '+5', '']],
    ['integer', '序号', ['1', '2', '3']],
    ['integer', '人口（人）', times(12, (i) => String(440_100 + i))],
    ['integer', '年', ['12', '13']],
    ['integer', '数值', ['2023', '2024']],
    ['integer', '等级', ['1', '0', '1']],
    ['integer', '型号', ['45000', '45001']],
    ['decimal', '面积', ['1.5', '2', '-0.5', '.5', '1e-3']],
    ['decimal', '金额', ['1,234.50', '12,345,678', '7']],
    ['decimal', '占比', ['12.5%', '3％', '100%']],
    ['decimal', '单价', ['¥1,234.50', '￥3', '5元', '3.2万元', '$4']],
    ['text', '金额', ['1,23.50', '7']],
    ['text', '数', ['１２', '３']],
    ['year', '年份', ['2023', '2024']],
    ['year', '时期', ['2023年', '2024年']],
    ['year', '时期', ['2023年', '2024']],
    [
      'date',
      '日期',
      ['2024-03-05', '2024/3/5', '2024年3月5日', '20240305', '2024.3.5', '2024年3月5号', '2024 年 3 月 5 日'],
    ],
    [
      'date',
      '落款',
      ['二〇二四年三月五日', '二○二三年十二月三十一日', '二零二四年十月二十日', '二〇二四年三月'],
    ],
    ['date', '月份', ['2024-03', '2024年3月']],
    ['date', '登记日期', ['45356', '20000', '60000']],
    ['integer', '登记日期', ['45356', '60001']],
    [
      'datetime',
      '时间',
      ['2024-03-05 14:05', '2024/3/5 14:05:06', '2024年3月5日下午2:05', '2024-03-05T14:05:06+08:00'],
    ],
    ['datetime', '时间', ['2024-03-05 2:05 PM', '2024年3月5日 14时05分', '20240305140506', '2024-03-05']],
    ['datetime', '时间', ['45356.5868', '45356']],
    ['text', '日期', ['2024-02-30']],
    ['text', '日期', ['2024-03-05', '不详']],
    ['boolean', '开放', ['是', '否', ' 是 ']],
    ['boolean', '停车场', ['有', '无']],
    ['boolean', '有无停车场', ['无', '无']],
    ['boolean', 'open', ['true', 'FALSE', 'True']],
    ['boolean', 'open', ['Y', 'n']],
    ['boolean', '是否开放', ['1', '0']],
    ['text', '备注', ['无', '无']],
    ['text', '混用', ['是', '无']],
    ['code', '编号', ['1', '2']],
    ['code', '序列', ['007', '12']],
    ['code', '区划', ['440106', '440105']],
    ['code', '分区', times(12, (i) => String(440_100 + i))],
    ['code', '流水', ['1234567890123456', '1']],
    ['code', '车次', ['G1001', 'G1002']],
    ['resident-id', '证件', ['11010519491231002X', '11010519491231002x']],
    ['resident-id', '证件', [...times(9, () => '11010519491231002X'), '110105194912310021']],
    ['code', '证件', ['11010519491231002X', '110105194912310021']],
    ['credit-code', '代码', ['91350100M000100Y43', '91110000600037341L']],
    ['longitude', '经度', ['113.38', '-179.9']],
    ['decimal', '经度', ['113.38', '12612345.6']],
    ['latitude', 'lat', ['22.5', '23']],
    [
      'geometry',
      'geometry',
      ['{"type":"Point","coordinates":[113.4,22.5]}', 'POINT (113.4 22.5)', 'MULTIPOLYGON(((1 1)))'],
    ],
    ['category', '级别', times(40, (i) => (i % 2 ? '市级' : '区级'))],
    ['text', '级别', times(39, (i) => (i % 2 ? '市级' : '区级'))],
    ['text', '名称', ['公园', '12']],
    ['empty', '备注', ['', ' ', '\u3000']],
  ])('%s: %s', (type, header, values) => {
    expect(typeOf(header, values)).toBe(type)
  })
})

test('no text makes inference fail, and space around a cell changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.,年月日:/%]{0,20}$/))),
      (header, cells) => {
        const type = typeOf(header, cells)
        expect(
          typeOf(
            header,
            cells.map((cell) => ` ${cell}\u3000`),
          ),
        ).toBe(type)
      },
    ),
  )
})

test('the order of the cells changes nothing', () => {
  const cell = fc.constantFrom(
    '1',
    '0',
    '007',
    '2024',
    '2024年',
    '2024-03-05',
    '是',
    '无',
    '1,000',
    '1.5',
    'G12',
    '',
  )
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      expect(typeOf('列', cells.toReversed())).toBe(typeOf('列', cells))
    }),
  )
})
