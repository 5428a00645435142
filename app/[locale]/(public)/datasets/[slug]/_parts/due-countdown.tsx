'use client'
import { useEffect, useState } from 'react'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { rules } from '#lib/i18n/messages/zh/rules.ts'
import { remainingDays } from '#lib/rules/remaining-days.ts'
import { shanghaiDayOf } from '../../../_site/shanghai-day.ts'

/**
 * What remains of a deadline after today, as `remainingDays` of lib/rules counts it: computed in the browser from the
 * published days, because a page is made once and read on any day.
 */
export function DueCountdown({
  locale,
  counted,
  due,
  messages,
  fallback,
}: {
  locale: Locale
  counted: string[]
  due: string
  messages: typeof rules.deadline
  fallback: string
}) {
  const [today, setToday] = useState<string>()
  useEffect(() => setToday(shanghaiDayOf(Date.now())), [])
  if (!today) return fallback
  const t = makeTranslator(locale, messages)
  const left = remainingDays({ counted, due }, today)
  if (left.overdue) return t('overdue', { day: formatDay(locale, due) })
  return t('remaining', { days: left.days })
}
