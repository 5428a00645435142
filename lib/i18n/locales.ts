/** The languages of the portal. Chinese comes first and is the authoritative one. */
export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** What `lang` attributes, `hreflang` and Intl call them. */
export const languageTags = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

const days = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** 2026年2月27日, 27 February 2026. @param day `YYYY-MM-DD`, a calendar day and therefore in no time zone. */
export function formatDay(locale: Locale, day: string): string {
  return days[locale].format(new Date(`${day}T00:00:00Z`))
}

const shanghaiDays = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }),
}
const shanghaiTime = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})

/** 2026年2月27日 14:05, 27 February 2026, 14:05: the wall clock in Shanghai. @param instant ISO 8601, UTC. */
export function formatInstant(locale: Locale, instant: string): string {
  const date = new Date(instant)
  return `${shanghaiDays[locale].format(date)}${locale === 'zh' ? ' ' : ', '}${shanghaiTime.format(date)}`
}

const numbers = { zh: new Intl.NumberFormat('zh-CN'), en: new Intl.NumberFormat('en-GB') }

/** 1,234,567 in both languages; at most three decimals. */
export function formatNumber(locale: Locale, value: number): string {
  return numbers[locale].format(value)
}

const shares = {
  zh: new Intl.NumberFormat('zh-CN', { style: 'percent', maximumSignificantDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 3 }),
}

/** 0.0417% and 33.3%: three digits, however small the share. @param share 0 to 1. */
export function formatShare(locale: Locale, share: number): string {
  return shares[locale].format(share)
}

const byteUnits = ['KB', 'MB', 'GB', 'TB'] as const

/** 512 字节, 1.4 MB. Steps of 1024, as file managers show sizes, so that a person can compare. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1024) return `${bytes} ${locale === 'zh' ? '字节' : bytes === 1 ? 'byte' : 'bytes'}`
  let value = bytes / 1024
  let unit = 0
  // Two steps below 1024 would print as "1024 KB" after rounding.
  while (value >= 1023.5 && unit < byteUnits.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${byteUnits[unit]}`
}
