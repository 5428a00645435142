import type { Transform } from './transform.ts'

/** Divisions from fine to coarse. 景德镇市, 新乡市 and 镇江 are cities: their 镇 and 乡 end no town. */
const LEVELS = [
  /^.*?(?:街道|镇(?![市江])|乡(?!市)|苏木|开发区|新区|管委会)/u,
  /^.*?(?:区|县|旗(?!区))/u,
  /^.*?(?:市|州|盟)/u,
  /^.*?(?:省|自治区)/u,
]
/** What stands below a town; a division found behind one of these belongs to a building or a road. */
const BELOW_TOWN = /[0-9０-９路巷弄号村栋幢室]|街(?!道)/u
const LONGEST = 30

/**
 * 泛化 (generalization): an address to its town (镇街), else to the next coarser division that it names. Everything behind
 * is dropped. An address that names none cannot be read.
 */
export const addressToTown: Transform = (value) => {
  const text = value.trim()
  if (text === '') return ''
  for (const level of LEVELS) {
    const division = level.exec(text)?.[0]
    if (division && division.length <= LONGEST && !BELOW_TOWN.test(division)) return division
  }
  return null
}
