import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales.ts'

/** `a.b.c` for every text in a tree of messages. */
export type MessageKey<M> = {
  [K in keyof M & string]: M[K] extends string ? K : `${K}.${MessageKey<M[K]>}`
}[keyof M & string]

export type MessageValues = Record<string, string | number | Date>

/** Turns a key and the values of its placeholders (ICU syntax) into a sentence. */
export interface Translate<M> {
  (key: MessageKey<M>, values?: MessageValues): string
  /** As the call, with elements for `<tags>` in the message. */
  rich(
    key: MessageKey<M>,
    values: Record<string, MessageValues[string] | ((chunks: ReactNode) => ReactNode)>,
  ): ReactNode
  has(key: string): key is MessageKey<M>
}

/** A translator over messages that are at hand: what a client island uses with those it was given as props. */
export function makeTranslator<M extends object>(locale: Locale, messages: M): Translate<M> {
  return createTranslator({
    locale,
    messages: messages as Record<string, unknown>,
    // Texts speak of days, which have no time zone of their own; instants are formatted by lib/i18n/locales.ts.
    timeZone: 'Asia/Shanghai',
  }) as unknown as Translate<M>
}
