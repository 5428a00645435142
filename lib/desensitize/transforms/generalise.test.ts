import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressTo } from './generalise-address.ts'
import { coordinateToGrid } from './generalise-coordinate.ts'
import { dateToMonth, dateToQuarter, dateToYear, dateToYears } from './generalise-date.ts'
import { divisionCodeTo } from './generalise-division-code.ts'
import { ipToPrefix } from './generalise-ip.ts'
import { byHierarchy, levelsOf, parseHierarchy } from './hierarchy.ts'

describe('dates', () => {
  test.each(['2024-03-05', '2024/3/5', '2024年3月5日', '20240305', '2024-03-05 08:30:00'])('%s', (date) => {
    expect(dateToYear(date)).toBe('2024')
    expect(dateToQuarter(date)).toBe('2024-Q1')
    expect(dateToMonth(date)).toBe('2024-03')
    expect(dateToYears(10)(date)).toBe('2020–2029')
  })

  test('coarser after finer is coarser at once, and nothing happens twice', () => {
    const days = fc.date({
      min: new Date('1850-01-01'),
      max: new Date('2150-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 100 }), (day, width) => {
        const date = day.toISOString().slice(0, 10)
        const [month, quarter, year] = [dateToMonth(date)!, dateToQuarter(date)!, dateToYear(date)!]
        expect([dateToMonth(month), dateToQuarter(quarter), dateToYear(year)]).toEqual([month, quarter, year])
        expect([dateToQuarter(month), dateToYear(month), dateToYear(quarter)]).toEqual([quarter, year, year])
        expect(dateToYears(width)(year)).toBe(dateToYears(width)(date))
        const [first = 0, last = 0] = dateToYears(width)(date)!.split('–').map(Number)
        expect(first <= Number(year) && Number(year) <= last && last - first === width - 1).toBe(true)
      }),
    )
  })

  test('what is no date, or tells no month, is suppressed', () => {
    expect(dateToYear('2023-02-30')).toBeNull()
    expect(dateToYear('1990年')).toBe('1990')
    expect(dateToMonth('1990年')).toBeNull()
  })
})

test.each([
  ['广东省中山市沙溪镇新濠路12号', '广东省中山市沙溪镇', '广东省中山市', '广东省中山市', '广东省'],
  ['中山市石岐街道民权路3号', '中山市石岐街道', '中山市', '中山市', null],
  ['广东省中山市古镇镇中兴大道1号', '广东省中山市古镇镇', '广东省中山市', '广东省中山市', '广东省'],
  ['江西省景德镇市昌江区某路1号', '江西省景德镇市昌江区', '江西省景德镇市昌江区', '江西省景德镇市', '江西省'],
  ['河南省新乡市红旗区某街2号', '河南省新乡市红旗区', '河南省新乡市红旗区', '河南省新乡市', '河南省'],
  ['上海市浦东新区张江镇某路1号', '上海市浦东新区', '上海市浦东新区', '上海市', '上海市'],
  ['中山市翠景小区3栋', '中山市', '中山市', '中山市', null],
  ['甘肃省衡口市夏栋835号', '甘肃省衡口市', '甘肃省衡口市', '甘肃省衡口市', '甘肃省'],
  ['中山路12号桃源小镇花园3栋', null, null, null, null],
])('%s by town, county, prefecture and province', (value, town, county, prefecture, province) => {
  const to = (['town', 'county', 'prefecture', 'province'] as const).map((level) => addressTo(level)(value))
  expect(to).toEqual([town, county, prefecture, province])
})

test('a division code keeps its length and loses the digits below the level', () => {
  expect(divisionCodeTo('prefecture')('442000106')).toBe('442000000')
  expect(divisionCodeTo('province')('440106')).toBe('440000')
  expect(divisionCodeTo('town')('442000106201')).toBe('442000106000')
  expect(divisionCodeTo('town')('440106')).toBe('440106')
  expect(divisionCodeTo('county')('4401061')).toBeNull()
  const code = fc.constantFrom(6, 9, 12).chain((length) => fc.stringMatching(new RegExp(`^\\d{${length}}$`)))
  fc.assert(
    fc.property(code, (value) => {
      const county = divisionCodeTo('county')(value)!
      expect(divisionCodeTo('county')(county)).toBe(county)
      expect(divisionCodeTo('province')(county)).toBe(divisionCodeTo('province')(value))
      expect(county).toHaveLength(value.length)
    }),
  )
})

describe('IP addresses', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.77/30', '203.0.113.0/24'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8::1', '2001:db8::/48'],
    ['::1', '::/48'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['64:ff9b::203.0.113.77', '64:ff9b::/48'],
    ['fe80::1%eth0', null],
    ['203.0.113.777', null],
    ['203.0.113.77:8080', null],
    ['203.0.113.77/33', null],
  ])('%s is generalised to %s', (value, prefix) => {
    expect(ipToPrefix(24, 48)(value)).toBe(prefix)
  })

  test('a prefix stays, and a shorter one of it is that of the address', () => {
    const prefix = ipToPrefix(24, 48)
    const shorter = ipToPrefix(16, 32)
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const once = prefix(address)!
        expect(prefix(once)).toBe(once)
        expect(shorter(once)).toBe(shorter(address))
      }),
    )
  })
})

describe('coordinates', () => {
  const grid = coordinateToGrid(2)
  test.each([
    ['113.38249', '113.38'],
    ['-0.005', '0.00'],
    ['113.38249, 22.51751', '113.38, 22.52'],
    [
      '{"type":"Point","coordinates":[113.38249,22.51751,12.5]}',
      '{"type":"Point","coordinates":[113.38,22.52]}',
    ],
    [
      '{"type":"LineString","coordinates":[[113.381,22.5],[113.389,22.6]],"name":"家"}',
      '{"type":"LineString","coordinates":[[113.38,22.50],[113.39,22.60]]}',
    ],
    ['{"type":"Point"}', null],
    ['113°22′', null],
    ['250.1', null],
  ])('%s', (value, expected) => {
    expect(grid(value)).toBe(expected)
  })

  test('a place moves by half a cell at most, and only once', () => {
    const degrees = fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value.toFixed(6))
    fc.assert(
      fc.property(degrees, (value) => {
        const after = grid(value)!
        expect(grid(after)).toBe(after)
        expect(Math.abs(Number(after) - Number(value))).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('a hierarchy file', () => {
  test('generalises what it names and suppresses the rest', () => {
    const read = parseHierarchy('病种', [
      ['肺炎', '呼吸系统', '内科'],
      [' 哮喘 ', '呼吸系统', '内科'],
      ['骨折', '损伤', '外科'],
    ])
    if (!read.ok) throw new Error(read.fault.code)
    expect(levelsOf(read.hierarchy)).toBe(2)
    expect(['肺炎', '哮喘', '骨折', '感冒', ''].map(byHierarchy(read.hierarchy, 1))).toEqual([
      '呼吸系统',
      '呼吸系统',
      '损伤',
      null,
      '',
    ])
  })

  test.each([
    [[], { code: 'hierarchy-empty', params: {} }],
    [[['甲']], { code: 'hierarchy-empty', params: {} }],
    [[['甲', '上'], ['乙']], { code: 'hierarchy-ragged', params: { row: 2, levels: 1 } }],
    [[['甲', ' ']], { code: 'hierarchy-empty-value', params: { row: 1, level: 1 } }],
    [
      [
        ['甲', '上'],
        ['甲', '上'],
      ],
      { code: 'hierarchy-value-twice', params: { row: 2, first: 1 } },
    ],
    [
      [
        ['甲', '上', '全'],
        ['乙', '上', '部'],
      ],
      { code: 'hierarchy-inconsistent', params: { row: 2, level: 1, first: 1 } },
    ],
    [
      Array.from({ length: 10_001 }, (_, n) => [`${n}`, '全']),
      { code: 'hierarchy-too-long', params: { most: 10_000 } },
    ],
    [[Array.from({ length: 22 }, () => '甲')], { code: 'hierarchy-too-wide', params: { most: 20 } }],
  ])('is refused with the row: case %#', (rows, fault) => {
    expect(parseHierarchy('层级', rows)).toEqual({ ok: false, fault })
  })

  test('values that agree at a level agree at every coarser one', () => {
    const rows = fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(rows, (values) => {
        const read = parseHierarchy(
          '数',
          values.map((n) => [`${n}`, `${n % 100}`, `${n % 10}`]),
        )
        if (!read.ok) throw new Error(read.fault.code)
        const [one, two] = [byHierarchy(read.hierarchy, 1), byHierarchy(read.hierarchy, 2)]
        for (const a of values)
          for (const b of values) if (one(`${a}`) === one(`${b}`)) expect(two(`${a}`)).toBe(two(`${b}`))
      }),
    )
  })
})
