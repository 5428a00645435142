import { TO_THE_DOOR } from './address.ts'

/** How precise a postal address is, from coarse to fine: down to a division, to a road or village, to the door. */
export const addressLevels = ['province', 'prefecture', 'county', 'town', 'road', 'door'] as const
export type AddressLevel = (typeof addressLevels)[number]

const LEVELS: readonly (readonly [AddressLevel, RegExp])[] = [
  ['door', TO_THE_DOOR],
  ['road', /[路街巷道弄里村组屯庄寨坊苑湾桥]|大厦|小区|新村|社区|花园|中心/u],
  ['town', /街道|镇(?![市江])|乡(?!市)|苏木|开发区|新区|管委会/u],
  ['county', /(?<![小社园校厂])区|县|旗(?!区)/u],
  ['prefecture', /市|州|盟|地区/u],
  ['province', /省|自治区|特别行政区|^(?:北京|上海|天津|重庆)/u],
]
/** 街道 and 乡道 are no roads; 村 in 新村镇 names a town. */
const NO_ROAD = /街道(?!\S*[路巷弄村])/gu
const LONGEST = 120

/** The finest level that an address in words names; undefined where it names none. */
export function addressLevel(value: string): AddressLevel | undefined {
  if (value.length < 2 || value.length > LONGEST) return undefined
  const withoutStreetOffice = value.replace(NO_ROAD, '')
  for (const [level, pattern] of LEVELS) {
    if (pattern.test(level === 'road' ? withoutStreetOffice : value)) return level
  }
  return undefined
}
