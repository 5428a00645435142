import type { Transform } from './transform.ts'

/**
 * Divisions from fine to coarse. 景德镇市, 新乡市 and 镇江 are cities: their 镇 and 乡 end no town; 古镇镇 ends with its
 * second one. 小区, 社区 and 园区 are no
 * counties; of the 新区 only those two are.
 */
const LEVELS = [
  ['town', /^.*?(?:街道|镇(?![市江镇])|乡(?!市)|苏木|开发区|新区|管委会)/u],
  ['county', /^.*?(?:(?:浦东|滨海)新区|(?<![小社园发新校厂])区|县|旗(?!区))/u],
  ['prefecture', /^.*?(?:市|州|盟|地区)/u],
  ['province', /^.*?(?:省|自治区|特别行政区|^(?:北京|上海|天津|重庆)市)/u],
] as const
/** What stands below a town; a division found behind one of these belongs to a building or a road. */
const BELOW_TOWN = /[0-9０-９路巷弄号村栋幢室]|街(?!道)/u
const LONGEST = 30

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation): an address in words to this division, else to the next coarser one that it names.
 * Destroys everything behind it. An address that names none of them cannot be read. Without a list of all divisions, a county-level
 * city that stands without its prefecture (昆山市) counts as one.
 */
export function addressTo(level: (typeof LEVELS)[number][0]): Transform {
  const patterns = LEVELS.slice(LEVELS.findIndex(([name]) => name === level)).map(([, pattern]) => pattern)
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    for (const pattern of patterns) {
      const division = pattern.exec(text)?.[0]
      if (division && division.length <= LONGEST && !BELOW_TOWN.test(division)) return division
    }
    return null
  }
}
