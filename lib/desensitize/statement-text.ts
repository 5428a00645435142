import type { ColumnAction, Generalisation } from './plan.ts'

/** A sentence of the statement, which is published in both languages whatever the reader's. */
export interface Sentence {
  readonly zh: string
  readonly en: string
}

/** Says what was done to a column, with the parameters and nothing that helps an attacker. */
export function describeAction(action: ColumnAction): Sentence {
  switch (action.action) {
    case 'keep':
      return {
        zh: '原样保留，已逐格核对与部门所持数据一致。',
        en: 'Kept as the department holds it; compared with it cell by cell and equal.',
      }
    case 'remove':
      return { zh: '整列不公开。', en: 'The column is left out.' }
    case 'suppress-rare':
      return {
        zh: `少于 ${action.below} 行共有的取值以空白代替，其余取值保留。`,
        en: `Values that fewer than ${action.below} rows share are left empty; the others stay.`,
      }
    case 'mask':
      return describeMask(action.keepFirst, action.keepLast)
    case 'redact':
      return {
        zh: '文本中识别出的个人信息以“*”遮蔽，其余文字保留。',
        en: 'Personal data found in the text is replaced by “*”; the other words stay.',
      }
    case 'truncate':
      return {
        zh: `只保留前 ${action.keepFirst} 个字符；不长于此的内容以空白代替。`,
        en: `Only the first ${action.keepFirst} characters stay; values that are not longer are left empty.`,
      }
    case 'round':
      return {
        zh: `数值取整到 ${action.to} 的倍数（恰在中间的取偶）。`,
        en: `Numbers are rounded to a multiple of ${action.to}, half to even.`,
      }
    case 'top-bottom':
      return describeTopBottom(action.bottom, action.top)
    case 'pseudonym':
      return {
        zh: '以带密钥的假名替换；同一数据集内同一取值的假名相同。',
        en: 'Replaced by a keyed pseudonym, the same for the same value within this dataset.',
      }
    case 'generalise':
      return describeGeneralisation(action.generalisation)
  }
}

function describeMask(first: number, last: number): Sentence {
  if (first + last === 0) {
    return { zh: '全部字符以“*”遮蔽。', en: 'Every character is replaced by “*”.' }
  }
  const keptZh = [first > 0 ? `前 ${first} 位` : '', last > 0 ? `后 ${last} 位` : '']
    .filter(Boolean)
    .join('和')
  const keptEn = [first > 0 ? `the first ${first}` : '', last > 0 ? `the last ${last}` : ''].filter(Boolean)
  return {
    zh: `保留${keptZh}，其余字符以“*”遮蔽；不长于保留位数的内容全部遮蔽。`,
    en: `Characters but ${keptEn.join(' and ')} are replaced by “*”; shorter values are masked whole.`,
  }
}

function describeTopBottom(bottom: number | undefined, top: number | undefined): Sentence {
  const zh = [
    top === undefined ? '' : `${top} 及以上记作“≥${top}”`,
    bottom === undefined ? '' : `${bottom} 及以下记作“≤${bottom}”`,
  ]
  const en = [
    top === undefined ? '' : `${top} and more are given as “≥${top}”`,
    bottom === undefined ? '' : `${bottom} and less as “≤${bottom}”`,
  ]
  return {
    zh: `${zh.filter(Boolean).join('，')}；其余数值保留。`,
    en: `Values of ${en.filter(Boolean).join(', ')}; the others stay.`,
  }
}

const DIVISION_ZH = { province: '省级', prefecture: '地级', county: '县级', town: '乡级' } as const

function describeGeneralisation(to: Generalisation): Sentence {
  switch (to.to) {
    case 'year':
      return { zh: '日期只保留年份。', en: 'Dates are reduced to the year.' }
    case 'quarter':
      return { zh: '日期只保留到季度。', en: 'Dates are reduced to the quarter.' }
    case 'month':
      return { zh: '日期只保留到月份。', en: 'Dates are reduced to the month.' }
    case 'years':
      return {
        zh: `日期归入 ${to.width} 年的区间。`,
        en: `Dates are replaced by bands of ${to.width} years.`,
      }
    case 'band':
      return {
        zh: `数值归入宽度为 ${to.width} 的区间（含下限，不含上限）。`,
        en: `Numbers are replaced by bands of width ${to.width}, lower bound included, upper excluded.`,
      }
    case 'age-band':
      return describeAgeBand(to.width, to.top)
    case 'town':
    case 'county':
    case 'prefecture':
    case 'province':
      return describeAddress(to.to)
    case 'division-code':
      return {
        zh: `区划代码只保留到${DIVISION_ZH[to.level]}，其余各位为 0。`,
        en: `Division codes are reduced to the ${to.level}; the other digits are 0.`,
      }
    case 'ip-prefix':
      return {
        zh: `IP 地址只保留网络前缀（IPv4 ${to.v4} 位，IPv6 ${to.v6} 位）。`,
        en: `IP addresses are reduced to their prefix (${to.v4} bits of IPv4, ${to.v6} of IPv6).`,
      }
    case 'coordinate':
      return {
        zh: `经纬度保留 ${to.decimals} 位小数。`,
        en: `Longitude and latitude are rounded to ${to.decimals} decimal places of a degree.`,
      }
    case 'hierarchy':
      return {
        zh: `按部门提交的泛化层级归入第 ${to.level} 级；层级中没有的取值以空白代替。`,
        en: `Replaced by level ${to.level} of the department’s hierarchy; values it does not name are left empty.`,
      }
  }
}

function describeAgeBand(width: number, top: number | undefined): Sentence {
  const zh = top === undefined ? '' : `，${top} 岁及以上归为一档`
  const en = top === undefined ? '' : `, ${top} and above one class`
  return {
    zh: `年龄归入 ${width} 岁一档${zh}。`,
    en: `Ages are replaced by bands of ${width} years${en}.`,
  }
}

const ADDRESS_ZH = { town: '镇街', county: '县（区）', prefecture: '地级市', province: '省级' } as const

function describeAddress(level: keyof typeof ADDRESS_ZH): Sentence {
  const zh = ADDRESS_ZH[level]
  return {
    zh: `地址只保留到${zh}，写不明${zh}的保留到更粗的区划。`,
    en: `Addresses are cut to the ${level}, or to a coarser division where no ${level} is named.`,
  }
}
