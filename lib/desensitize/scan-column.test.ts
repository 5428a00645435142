import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingReasons } from '#lib/tabular/inspection.ts'
import { ColumnScan } from './scan-column.ts'

function scan(header: string, cells: readonly string[]) {
  const column = new ColumnScan(header)
  for (const cell of cells) column.add(cell)
  return column.result()
}
const findingsOf = (header: string, cells: readonly string[]) =>
  scan(header, cells).findings.map(({ detector, confidence }) => [detector, confidence])
const findingOf = (detector: string, header: string, cells: readonly string[]) =>
  scan(header, cells).findings.find((finding) => finding.detector === detector)
const times = (count: number, cell: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => cell(i))

const IDS = ['44011320141005001X', '360426199101010071', '360828196805023189']

describe('a column of personal data', () => {
  it('is certain where header and check characters agree', () => {
    expect(findingOf('resident-id', '身份证号', IDS)).toMatchObject({
      matched: 3,
      share: 1,
      confidence: 'certain',
      reasons: ['header', 'validated', 'share'],
      personal: true,
      by: ['header', 'value'],
    })
  })

  it('is certain by check characters alone, and likely by the form of mobile numbers alone', () => {
    expect(findingsOf('c1', IDS)).toEqual([['resident-id', 'certain']])
    expect(findingOf('mobile', 'c1', ['13812345678', '13912345679', '15012345670'])).toMatchObject({
      confidence: 'likely',
      reasons: ['form', 'share', 'could-be-code'],
    })
  })

  it('is likely where only the header says so and no cell validates', () => {
    expect(findingOf('resident-id', '身份证号', ['4401**********001X'])).toMatchObject({
      matched: 0,
      confidence: 'likely',
      reasons: ['header-only'],
      by: ['header'],
    })
  })

  it('is found in remarks, cell by cell', () => {
    const cells = [...times(98, () => '已核验'), '本人手机13812345678', '住中山市东区中山三路12号']
    expect(findingOf('mobile', '备注', cells)).toMatchObject({
      matched: 1,
      inText: 1,
      share: 0.01,
      confidence: 'likely',
      reasons: ['form', 'in-text'],
    })
    expect(findingOf('address', '备注', cells)).toMatchObject({ matched: 1, confidence: 'possible' })
  })

  it('is scanned to its last cell', () => {
    const cells = [...times(30_000, (i) => `备注${i}`), '身份证44011320141005001X']
    expect(findingOf('resident-id', '备注', cells)).toMatchObject({ matched: 1, confidence: 'certain' })
  })

  it('of names is likely by surnames and given names where it is full of them', () => {
    const names = times(40, (i) => `${'王李张刘陈'[i % 5]}${'伟芳娜敏静丽强磊'[i % 8]}`)
    expect(findingOf('person-name', 'c1', names)).toMatchObject({
      confidence: 'likely',
      reasons: ['vocabulary', 'share'],
    })
  })

  it('that many people share is never certain', () => {
    expect(findingOf('gender', '性别', ['男', '女', '女'])).toMatchObject({
      confidence: 'likely',
      reasons: ['header', 'vocabulary', 'share', 'shared-by-many'],
    })
    expect(findingsOf('c1', ['男', '女', '女'])).toEqual([['gender', 'possible']])
  })

  it('of ages holds children where some are under fourteen', () => {
    expect(findingsOf('年龄', ['35', '41', '9', '77'])).toEqual([
      ['age', 'likely'],
      ['minor', 'likely'],
    ])
    expect(findingsOf('年龄', ['35', '41', '77'])).toEqual([['age', 'likely']])
  })
})

describe('a column that only looks like it', () => {
  it('of codes of organisations is recognised and nobody’s', () => {
    expect(findingOf('credit-code', '统一社会信用代码', ['91110000600037341L'])).toMatchObject({
      confidence: 'certain',
      personal: false,
      reasons: ['header', 'validated', 'share', 'not-personal'],
    })
  })

  it('of serial numbers in the range of mobile numbers is possible only', () => {
    const serial = times(50, (i) => String(13_800_000_000 + i))
    expect(findingOf('mobile', '流水号', serial)).toMatchObject({
      confidence: 'possible',
      reasons: ['form', 'share', 'sequence'],
    })
  })

  it('of codes with a region and a date, of which one in eleven passes, is possible only', () => {
    const codes = times(220, (i) => `44010620240305${String(i).padStart(4, '0')}`)
    const finding = findingOf('resident-id', '案件编号', codes)
    expect(finding?.confidence).toBe('possible')
    expect(finding?.reasons).toContain('could-be-code')
  })

  it('of sixteen digits, of which one in ten passes Luhn, is no column of cards', () => {
    const codes = times(100, (i) => String(4_000_000_000_000_000 + i * 7919))
    expect(findingOf('bank-card', '订单编号', codes)?.confidence).toBe('possible')
  })

  it.each([
    ['金额', ['13812345678.50', '1234.5']],
    ['下单时间', ['20240305123000', '20240305123001']],
    ['行政村代码', ['110101001001', '110101001002', '440106001003']],
    ['邮政编码', ['528400', '510000']],
    ['条形码', ['6901234567892', '9787111123456']],
    ['版本', ['1.0.12', '2.10.3']],
    ['村名', ['张家村', '李家庄', '王各庄村']],
    ['数值', ['113.38', '22.5176']],
    ['残疾人数', ['12', '30']],
    ['平均年龄', ['35.2', '41']],
    ['宗教活动场所数', ['3', '4']],
    ['企业名称', ['中山市某某有限公司']],
    ['投诉电话', []],
  ])('%s holds nothing of a person', (header, cells) => {
    expect(findingsOf(header, cells)).toEqual([])
  })

  it('of version numbers and private addresses is possible only', () => {
    expect(findingsOf('c1', ['1.2.3.4', '1.2.3.5'])).toEqual([['ipv4', 'possible']])
    expect(findingsOf('c1', ['192.168.1.1', '10.1.2.3'])).toEqual([['ipv4', 'possible']])
    expect(findingsOf('IP地址', ['6.170.62.76', '25.113.251.3'])).toEqual([['ipv4', 'certain']])
  })
})

describe('the count of distinct values', () => {
  it('is exact up to a bound, and says where it is not', () => {
    const few = new ColumnScan('c')
    for (const cell of ['a', 'b', 'a', ' b ']) few.add(cell)
    expect([few.result().distinct, few.distinctOverflow]).toEqual([2, false])
    const many = new ColumnScan('c')
    for (let i = 0; i < 10_001; i += 1) many.add(`v${i}`)
    expect(many.distinctOverflow).toBe(true)
  })

  it('holds no more than a bounded length of text', () => {
    const column = new ColumnScan('c')
    for (let i = 0; i < 60; i += 1) column.add(`${i}`.padEnd(100_000, '路1'))
    let held = 0
    for (const value of column.distinctValues()) held += value.length
    expect(column.distinctOverflow).toBe(true)
    expect(held).toBeLessThan(3_000_000)
  })

  it('is the same for the same cells in any order, as are counts of matches', () => {
    const cells = fc.array(fc.constantFrom('13812345678', '张三', '', 'a@b.cn', '男', '电话13812345678'), {
      maxLength: 40,
    })
    const counts = (list: readonly string[]) => {
      const { distinct, empty, findings } = scan('c', list)
      return { distinct, empty, matched: findings.map(({ detector, matched }) => [detector, matched]) }
    }
    fc.assert(
      fc.property(cells, (list) => {
        expect(counts([...list].reverse())).toEqual(counts(list))
      }),
    )
  })
})

it('no example gives a cell away, and every reason is one of the list', () => {
  const cells = fc.array(
    fc.oneof(
      fc.constantFrom(...IDS, '13812345678', '张三', '粤A12345', '汉族'),
      fc.string({ maxLength: 30 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  fc.assert(
    fc.property(
      cells,
      fc.constantFrom('c', '身份证号', '姓名', '手机', '民族', '微信', '诊断'),
      (list, header) => {
        for (const { examples, reasons } of scan(header, list).findings) {
          for (const example of examples) expect(list.map((cell) => cell.trim())).not.toContain(example)
          expect(reasons.filter((reason) => !findingReasons.includes(reason))).toEqual([])
        }
      },
    ),
  )
})
