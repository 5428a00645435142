import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

/** The language of a page from its route parameters; an unknown one is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
