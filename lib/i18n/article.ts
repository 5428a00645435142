import type { Locale } from './locales.ts'

/** `Z27`: article 27 of Zhongshan Decree No. 16 (2020). `G19`: article 19 of Guangzhou Decree No. 165 (2019). */
const decrees = {
  Z: {
    zh: { title: '《中山市政务数据管理办法》', number: '中山市人民政府令第16号' },
    en: {
      title: 'Measures of Zhongshan Municipality for Administration of Government Data',
      number: 'Zhongshan Decree No. 16 (2020)',
    },
    articles: 42,
  },
  G: {
    zh: { title: '《广州市政务信息共享管理规定》', number: '广州市人民政府令第165号' },
    en: {
      title: 'Rules of Guangzhou Municipality on Administration of In-house Government Information Sharing',
      number: 'Guangzhou Decree No. 165 (2019)',
    },
    articles: 45,
  },
} as const

type DecreeLetter = keyof typeof decrees

/** Whether a code names an article that exists. */
export function isArticle(code: string): boolean {
  return splitCode(code) !== undefined
}

/**
 * 《中山市政务数据管理办法》第二十七条; Zhongshan Decree No. 16 (2020), Article 27.
 *
 * @throws RangeError for a code that names no article of either decree: nothing is cited that does not exist.
 */
export function citeArticle(locale: Locale, code: string): string {
  const { letter, article } = requireCode(code)
  if (locale === 'zh') return `${decrees[letter].zh.title}${chineseArticle(article)}`
  // A reader who follows the citation into the English text has to find the article there.
  const misprint = code === 'Z32' ? ' (printed as a second “Article 22” in the English text)' : ''
  return `${decrees[letter].en.number}, Article ${article}${misprint}`
}

/** 第二十七条; Article 27: for places that name the decree already. */
export function citeArticleShort(locale: Locale, code: string): string {
  const { article } = requireCode(code)
  return locale === 'zh' ? chineseArticle(article) : `Article ${article}`
}

/** The decree of an article in full: title and number. */
export function citeDecree(locale: Locale, code: string): string {
  const { title, number } = decrees[requireCode(code).letter][locale]
  return locale === 'zh' ? `${title}（${number}）` : `${title}, ${number}`
}

function requireCode(code: string) {
  const split = splitCode(code)
  if (!split) throw new RangeError(`${code} is no article of a decree`)
  return split
}

function splitCode(code: string): { letter: DecreeLetter; article: number } | undefined {
  const match = /^([ZG])([1-9]\d?)$/.exec(code)
  if (!match) return undefined
  const letter = match[1] as DecreeLetter
  const article = Number(match[2])
  return article <= decrees[letter].articles ? { letter, article } : undefined
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 第二十七条: 1 to 99 in Chinese numerals. */
function chineseArticle(article: number): string {
  const tens = Math.floor(article / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `第${ten}${digits[article % 10]}条`
}
