import type { ColumnAction } from './plan.ts'
import type { Sentence } from './statement-text.ts'

/** What an action destroys for good, for the plan's form and the statement; undefined where nothing is lost. */
export function destroys(action: ColumnAction): Sentence | undefined {
  switch (action.action) {
    case 'keep':
      return undefined
    case 'remove':
      return { zh: '该列全部内容。', en: 'Everything in the column.' }
    case 'suppress-rare':
      return {
        zh: '少见的取值；频数统计因此偏低。',
        en: 'The rare values; counts by value come out too low for it.',
      }
    case 'mask':
      return {
        zh: '被遮蔽的字符；长度仍可看出。',
        en: 'The hidden characters; the length can still be seen.',
      }
    case 'redact':
      return {
        zh: '文本中被识别的个人信息；上下文仍可能指向某人。',
        en: 'The personal data found in the text; what stands around it may still point to someone.',
      }
    case 'truncate':
      return { zh: '其后的字符和长度。', en: 'What follows, and the length.' }
    case 'round':
      return { zh: '小于取整单位的差别。', en: 'Differences smaller than the step.' }
    case 'top-bottom':
      return {
        zh: '界限以外的数值；均值、极值不能再精确计算。',
        en: 'The values beyond the bounds; means and extremes can no longer be computed exactly.',
      }
    case 'pseudonym':
      return {
        zh: '原值；同一取值之间的对应关系保留，因此仍是个人信息。',
        en: 'The value; that equal values belong together stays, so this is personal information still.',
      }
    case 'generalise':
      return destroyedBy(action.generalisation.to)
  }
}

function destroyedBy(to: Extract<ColumnAction, { action: 'generalise' }>['generalisation']['to']): Sentence {
  switch (to) {
    case 'year':
      return { zh: '月、日和时刻。', en: 'Month, day and time.' }
    case 'quarter':
    case 'month':
      return { zh: '日和时刻。', en: 'The day and the time.' }
    case 'years':
      return { zh: '区间以内的年、月、日。', en: 'Year within the band, month and day.' }
    case 'band':
    case 'age-band':
      return { zh: '区间以内的差别。', en: 'Differences within a band.' }
    case 'town':
    case 'county':
    case 'prefecture':
    case 'province':
      return { zh: '更细的地址。', en: 'Every finer part of the address.' }
    case 'division-code':
      return { zh: '更细的区划。', en: 'Every finer division.' }
    case 'ip-prefix':
      return { zh: '网络以内的主机。', en: 'The host within the network.' }
    case 'coordinate':
      return { zh: '网格以内的位置。', en: 'The place within the cell of the grid.' }
    case 'hierarchy':
      return { zh: '该层级以下的差别。', en: 'Everything that the levels below tell apart.' }
  }
}
