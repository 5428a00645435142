import type { ReactNode } from 'react'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { TimeLeft } from '#lib/server/admin/time-left.ts'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { TimeLeftTag } from './time-left-tag.tsx'

/** A deadline with the article or the promise it rests on and the days that were counted. */
export function DeadlineArithmetic({
  locale,
  time,
  started,
  met,
}: {
  locale: Locale
  time: TimeLeft
  /** What began on the first day; the forming of data unless told. */
  started?: string
  /** Said in place of the time that is left, once it is done. */
  met?: ReactNode
}) {
  const t = adminTranslator(locale, 'admin-review')
  const rules = translator(locale, 'rules')
  const separator = translator(locale, 'common')('listSeparator')
  const { deadline } = time
  const skipped = deadline.skipped.map(({ date, reason, name }) =>
    t('time.skippedDay', { day: formatDay(locale, date), reason: name ?? rules(`deadline.${reason}`) }),
  )
  return (
    <>
      <DefinitionList
        items={[
          { id: 'formed', term: started ?? t('time.formed'), description: formatDay(locale, deadline.start) },
          {
            id: 'days',
            term: t('time.days'),
            description: rules('types.working-days', { days: deadline.days }),
          },
          {
            id: 'due',
            term: t('time.dueDay'),
            description: met ? (
              <>
                {formatDay(locale, deadline.due)} {met}
              </>
            ) : (
              <TimeLeftTag locale={locale} time={time} />
            ),
          },
          {
            id: 'basis',
            term: t('time.basis'),
            description: deadline.article ? citeArticle(locale, deadline.article) : rules('deadline.promise'),
          },
        ]}
      />
      {deadline.provisional && <p>{rules('deadline.provisionalWhy')}</p>}
      <Fold summary={t('time.show')}>
        <p>
          {t('time.arithmetic', {
            list: deadline.counted.map((day) => formatDay(locale, day)).join(separator),
          })}
        </p>
        {skipped.length > 0 && <p>{t('time.skipped', { list: skipped.join(separator) })}</p>}
      </Fold>
    </>
  )
}
