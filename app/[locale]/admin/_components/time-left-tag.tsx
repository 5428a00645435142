import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { TimeLeft } from '#lib/server/admin/time-left.ts'
import { Tag } from '#lib/ui/tag.tsx'

/** What remains of the time to disclose, in words, and the day on which it is due. */
export function TimeLeftTag({ locale, time }: { locale: Locale; time: TimeLeft | null }) {
  const t = adminTranslator(locale, 'admin-review')
  if (!time) return <span className="text-soft">{t('time.none')}</span>
  const { days, deadline } = time
  return (
    <>
      <Tag tone={days < 0 ? 'danger' : days <= 3 ? 'warning' : 'plain'}>{timeLeftText(locale, days)}</Tag>{' '}
      <span className="text-soft">{t('time.due', { day: formatDay(locale, deadline.due) })}</span>
    </>
  )
}

export function timeLeftText(locale: Locale, days: number): string {
  const t = adminTranslator(locale, 'admin-review')
  if (days < 0) return t('time.overdue', { days: -days })
  return days === 0 ? t('time.today') : t('time.left', { days })
}
