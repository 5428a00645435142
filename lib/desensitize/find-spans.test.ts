import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpans } from './find-spans.ts'
import { identify } from './identify.ts'

const found = (text: string) =>
  findSpans(text).map(({ start, end, detector }) => [detector, text.slice(start, end)])
const redact = (text: string) =>
  findSpans(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + '*'.repeat(end - start) + rest.slice(end),
    text,
  )

test('every kind of identifier is found in one remark, in its order', () => {
  expect(
    found(
      '联系人：张三，身份证44011320141005001X，手机13812345678或0760-88123456，邮箱a@b.cn，微信zhang_san88，QQ:12345678，' +
        '卡号6222020000000000000，车牌粤A12345，护照E12345678，住广东省中山市东区中山三路12号3栋502房',
    ),
  ).toEqual([
    ['person-name', '张三'],
    ['resident-id', '44011320141005001X'],
    ['mobile', '13812345678'],
    ['landline', '0760-88123456'],
    ['email', 'a@b.cn'],
    ['wechat', 'zhang_san88'],
    ['qq', '12345678'],
    ['bank-card', '6222020000000000000'],
    ['licence-plate', '粤A12345'],
    ['passport', 'E12345678'],
    ['address', '住广东省中山市东区中山三路12号3栋502房'],
  ])
})

test.each([
  ['设备6b:da:59:be:8a:68从6.170.62.76登录', ['mac', 'ipv4']],
  ['请联系张三先生', ['person-name']],
  ['监护人：阿不都热依木·买买提', ['person-name']],
  ['1988年3月5日出生', ['birth-date']],
  ['位于113.3821,22.5176', ['coordinates']],
  ['13812345678、13912345678', ['mobile', 'mobile']],
  ['电话１３８１２３４５６７８', ['mobile']],
  ['台胞证号12345678', ['taiwan-permit']],
  ['持军字第1234567号证件', ['military-id']],
])('%s holds %j', (text, detectors) => {
  expect(findSpans(text).map(({ detector }) => detector)).toEqual(detectors)
})

test.each([
  '订单号 2024138123456789 已发货',
  '金额 13812345678.50 元',
  '版本 1.2.3.4 与 10.0.0.1',
  '时间 2024-03-05 12:30:45',
  '编码 440106001001，邮政编码 528400',
  'ISBN 978-7-111-12345-6',
  '统一社会信用代码 91110000600037341L',
  '中府办〔2024〕12号',
  '张家村村民委员会',
])('nothing personal is in: %s', (text) => {
  expect(found(text)).toEqual([])
})

const identifiers = [
  '44011320141005001X',
  '13812345678',
  '138 1234 5678',
  '0760-88123456',
  'a.b@mail.cn',
  '6222020000000000000',
  '粤AD12345',
  '护照E12345678',
  '微信zhang_san88',
  'QQ12345678',
  '联系人：张三',
  '李小龙先生',
  '6.170.62.76',
  '240e:47d:1::5',
  '6b:da:59:be:8a:68',
  '中山市东区中山三路12号',
  '113.3821,22.5176',
  '出生于1988-03-05',
  '１３８１２３４５６７８',
]
const pieces = fc.oneof(
  fc.constantFrom(...identifiers),
  fc.constantFrom(
    '，',
    '：',
    ' ',
    '-',
    '.',
    '@',
    ':',
    '号',
    '电话',
    '1',
    '86',
    '路',
    '市',
    '先生',
    '联系人',
    '*',
    'x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))

test('what is found lies apart, in order, inside the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let done = 0
      for (const { start, end } of findSpans(text)) {
        expect(start).toBeGreaterThanOrEqual(done)
        expect(end).toBeGreaterThan(start)
        done = end
      }
      expect(done).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('after each is replaced by as many asterisks nothing is left to find', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rest = redact(text)
      expect(rest).toHaveLength(text.length)
      expect(findSpans(rest)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

/** A hundred thousand characters of what the patterns look for, and of what almost is it. */
test.each([
  '1',
  '13',
  '0',
  '62',
  '1 ',
  '1-',
  '1.',
  'a',
  '@',
  'a@',
  'a.',
  ':',
  'f:',
  'ff:',
  '中',
  '路',
  '路1',
  '市路1',
  '号',
  '市',
  '张',
  '先生',
  '联系人：',
  '联系人：张',
  '微信',
  '微信a',
  'QQ',
  'QQ1',
  '生',
  '1988年',
  '·',
  '阿·',
  '粤A',
  '粤A1',
  '字第',
  '军字第1',
  '护照',
  '护照E1',
  '卡号',
  '卡号1',
  '社保1',
  '113.38211,',
  '1.1.1.',
  '电话',
  '电话1',
  'imei',
  ' ',
  '*',
  '１',
  '😀',
])('a cell that repeats %j without end costs no more than its length', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length))
  const start = performance.now()
  findSpans(text)
  identify(text)
  expect(performance.now() - start).toBeLessThan(2_000)
})
