import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { Due } from '#lib/server/admin/due.ts'
import { Tag } from '#lib/ui/tag.tsx'

/** Fewer working days than this are shown as urgent: about what a review takes. */
const urgentBelow = 6

/** By when, and what remains: the day in words, the remaining days as a tag that warns when they are few. */
export function DueLine({ locale, due }: { locale: Locale; due: Due | null }) {
  const t = adminTranslator(locale, 'admin-datasets')
  if (!due) return <span className="text-soft">{t('list.noDue')}</span>
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span>{t('due.by', { day: formatDay(locale, due.due) })}</span>
      <DueTag locale={locale} due={due} />
      {due.provisional && <Tag>{t('due.provisional')}</Tag>}
    </span>
  )
}

export function DueTag({ locale, due }: { locale: Locale; due: Due }) {
  const t = adminTranslator(locale, 'admin-datasets')
  if (due.overdue) return <Tag tone="danger">{t('due.overdue')}</Tag>
  return (
    <Tag tone={due.remaining < urgentBelow ? 'warning' : 'plain'}>
      {t('due.remaining', { days: due.remaining })}
    </Tag>
  )
}
