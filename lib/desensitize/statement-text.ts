import type { ColumnAction } from './plan.ts'

/** A sentence of the statement, which is published in both languages whatever the reader's. */
interface Sentence {
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
    case 'mask':
      return describeMask(action.keepFirst, action.keepLast)
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

function describeGeneralisation(
  generalisation: Extract<ColumnAction, { action: 'generalise' }>['generalisation'],
): Sentence {
  switch (generalisation.to) {
    case 'year':
      return { zh: '日期只保留年份。', en: 'Dates are reduced to the year.' }
    case 'month':
      return { zh: '日期只保留到月份。', en: 'Dates are reduced to the month.' }
    case 'band':
      return {
        zh: `数值归入宽度为 ${generalisation.width} 的区间（含下限，不含上限）。`,
        en: `Numbers are replaced by bands of width ${generalisation.width}, lower bound included, upper excluded.`,
      }
    case 'town':
      return {
        zh: '地址只保留到镇街，写不明镇街的保留到更粗的区划。',
        en: 'Addresses are cut to the town, or to a coarser division where no town is named.',
      }
  }
}
