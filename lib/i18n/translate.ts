import type { Locale } from './locales.ts'
import { makeTranslator, type Translate } from './make-translator.ts'
import { catalogue as catalogueEn } from './messages/en/catalogue.ts'
import { common as commonEn } from './messages/en/common.ts'
import { consultations as consultationsEn } from './messages/en/consultations.ts'
import { dataset as datasetEn } from './messages/en/dataset.ts'
import { desensitize as desensitizeEn } from './messages/en/desensitize.ts'
import { publicSite as publicEn } from './messages/en/public.ts'
import { reports as reportsEn } from './messages/en/reports.ts'
import { rules as rulesEn } from './messages/en/rules.ts'
import { catalogue as catalogueZh } from './messages/zh/catalogue.ts'
import { common as commonZh } from './messages/zh/common.ts'
import { consultations as consultationsZh } from './messages/zh/consultations.ts'
import { dataset as datasetZh } from './messages/zh/dataset.ts'
import { desensitize as desensitizeZh } from './messages/zh/desensitize.ts'
import { publicSite as publicZh } from './messages/zh/public.ts'
import { reports as reportsZh } from './messages/zh/reports.ts'
import { rules as rulesZh } from './messages/zh/rules.ts'

/**
 * The areas that public pages use. The back office has its own list beside its messages, so that none of its words
 * come into the public build. A client island imports neither: it takes the few messages it shows as props and
 * `makeTranslator`.
 */
const messages = {
  zh: {
    catalogue: catalogueZh,
    common: commonZh,
    consultations: consultationsZh,
    dataset: datasetZh,
    desensitize: desensitizeZh,
    public: publicZh,
    reports: reportsZh,
    rules: rulesZh,
  },
  en: {
    catalogue: catalogueEn,
    common: commonEn,
    consultations: consultationsEn,
    dataset: datasetEn,
    desensitize: desensitizeEn,
    public: publicEn,
    reports: reportsEn,
    rules: rulesEn,
  },
}

type Messages = (typeof messages)['zh']
export type Area = keyof Messages

const made = new Map<string, unknown>()

/** The translator of an area, made once per language: `translator('zh', 'public')('home.title')`. */
export function translator<A extends Area>(locale: Locale, area: A): Translate<Messages[A]> {
  const key = `${locale}/${area}`
  const known = made.get(key)
  if (known) return known as Translate<Messages[A]>
  const fresh = makeTranslator(locale, messages[locale][area] as Messages[A])
  made.set(key, fresh)
  return fresh
}

/** The messages of an area as they stand, to hand a few of them to a client island. */
export function messagesOf<A extends Area>(locale: Locale, area: A): Messages[A] {
  return messages[locale][area] as Messages[A]
}
