import { citeArticle } from '#lib/i18n/article.ts'
import { holidayName } from '#lib/i18n/holidays.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'
import type { Due } from '#lib/server/admin/due.ts'
import { Fold } from '#lib/ui/fold.tsx'

/** The due date with its arithmetic, day by day, and what it rests on. Used on the server and in an island. */
export function DueArithmetic({
  locale,
  due,
  text,
}: {
  locale: Locale
  due: Due
  text: typeof adminDatasets.start
}) {
  const t = makeTranslator(locale, text)
  const params = { days: due.days, start: formatDay(locale, due.start), skipped: due.skipped.length }
  return (
    <>
      <p className="notice-title">{t('dueTitle', { day: formatDay(locale, due.due) })}</p>
      <p>{t('arithmetic', params)}</p>
      <p className="text-small text-soft">
        {due.article
          ? t('whyText', { days: due.days, citation: citeArticle(locale, due.article) })
          : t('whyPromise', { days: due.days })}
      </p>
      {due.provisional && <p className="text-small">{t('provisional')}</p>}
      <Fold summary={t('arithmeticFold')}>
        <p className="text-small font-semibold">{t('counted', { count: due.counted.length })}</p>
        <ol className="list-decimal ps-8 text-small sm:columns-2">
          {due.counted.map((day) => (
            <li key={day}>{formatDay(locale, day)}</li>
          ))}
        </ol>
        <p className="text-small font-semibold">{t('skipped', { count: due.skipped.length })}</p>
        <ul className="text-small sm:columns-2">
          {due.skipped.map(({ date, name }) => (
            <li key={date}>
              {formatDay(locale, date)}
              {locale === 'zh'
                ? `（${name ?? t('weekend')}）`
                : ` (${name ? holidayName(locale, name) : t('weekend')})`}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  )
}
