import { expect, test } from 'vitest'
import { ColumnScan } from '../scan-column.ts'
import { addressLevel } from './address-level.ts'

test.each([
  ['广东省', 'province'],
  ['北京', 'province'],
  ['广东省中山市', 'prefecture'],
  ['湖南省湘西州', 'prefecture'],
  ['广东省中山市古镇镇', 'town'],
  ['广东省广州市天河区', 'county'],
  ['内蒙古自治区阿拉善盟额济纳旗', 'county'],
  ['广东省中山市石岐街道', 'town'],
  ['广东省中山市石岐街道孙文中路', 'road'],
  ['广东省中山市三乡镇前陇村', 'road'],
  ['广东省中山市东区中山三路12号3栋502房', 'door'],
  ['古镇新兴大道北12号', 'door'],
] as const)('%s names its %s', (address, level) => {
  expect(addressLevel(address)).toBe(level)
})

test.each(['', '甲', '不详', '12345', 'x'.repeat(500)])('%j names no level', (value) => {
  expect(addressLevel(value)).toBeUndefined()
})

test('a column of addresses says how precise they are', () => {
  const scan = new ColumnScan('家庭住址')
  for (const cell of ['广东省中山市东区中山三路12号', '广东省中山市石岐街道', '广东省中山市石岐街道', '']) {
    scan.add(cell)
  }
  const address = scan.result().findings.find(({ detector }) => detector === 'address')
  expect(address).toMatchObject({ matched: 1, levels: { door: 1, town: 2 } })
})
