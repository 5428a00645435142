import type { Locale } from './locales.ts'

/** Names of public holidays as the State Council's notices write them. */
const english: Record<string, string> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  '“五一”': 'Labour Day',
  '“五一”国际劳动节': 'International Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  '“十一”': 'National Day',
  抗日战争暨世界反法西斯战争胜利70周年纪念日:
    '70th Anniversary of the Victory in the War of Resistance and the World Anti-Fascist War',
}

/** A holiday's name in a language; several in one name (国庆节、中秋节) are taken apart. Unknown ones stay Chinese. */
export function holidayName(locale: Locale, name: string): string {
  if (locale === 'zh') return name
  return name
    .split('、')
    .map((part) => english[part] ?? part)
    .join(' and ')
}
