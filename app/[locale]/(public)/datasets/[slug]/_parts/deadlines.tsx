import { citeArticle } from '#lib/i18n/article.ts'
import { holidayName } from '#lib/i18n/holidays.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import type { PublishedDeadline } from '#lib/published/format.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { shanghaiDayOf } from '../../../_site/shanghai-day.ts'
import type { DatasetContext } from './dataset-context.ts'
import { DueCountdown } from './due-countdown.tsx'

/** The limit on disclosure of the version in force and of newer data that waits, each with its arithmetic. */
export function Deadlines({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const version = dataset.versions[0]
  const { pending } = dataset
  if (!version && !pending) return null
  return (
    <Band id="deadline" title={t('deadline.title')}>
      {pending && (
        <>
          {version && <h3>{t('deadline.pendingTitle')}</h3>}
          <OneDeadline locale={locale} deadline={pending} />
        </>
      )}
      {version && (
        <OneDeadline
          locale={locale}
          deadline={version.due}
          publishedOn={shanghaiDayOf(version.publishedAt)}
        />
      )}
    </Band>
  )
}

function OneDeadline({
  locale,
  deadline,
  publishedOn,
}: {
  locale: Locale
  deadline: PublishedDeadline
  publishedOn?: string
}) {
  const t = translator(locale, 'dataset')
  const rules = translator(locale, 'rules')
  const ground =
    deadline.basis === 'law' && deadline.article
      ? rules('deadline.law', { citation: citeArticle(locale, deadline.article) })
      : rules('deadline.promise')
  const late = publishedOn !== undefined && publishedOn > deadline.due
  const limit = rules('deadline.arithmetic', {
    start: formatDay(locale, deadline.start),
    days: deadline.days,
  })
  return (
    <>
      <DefinitionList
        items={[
          {
            id: 'limit',
            term: t('deadline.limit'),
            description: `${limit}${locale === 'zh' ? '。' : '. '}${ground}`,
          },
          {
            id: 'due',
            term: t('deadline.due'),
            description: (
              <>
                {formatDay(locale, deadline.due)}{' '}
                {deadline.provisional && <Tag tone="warning">{rules('deadline.provisional')}</Tag>}
                {deadline.provisional && <p className="text-soft">{rules('deadline.provisionalWhy')}</p>}
              </>
            ),
          },
          publishedOn
            ? {
                id: 'published',
                term: t('deadline.published'),
                description: (
                  <>
                    {formatDay(locale, publishedOn)}{' '}
                    <Tag tone={late ? 'danger' : 'accent'}>
                      {t(late ? 'deadline.late' : 'deadline.onTime')}
                    </Tag>
                  </>
                ),
              }
            : {
                id: 'remaining',
                term: t('deadline.remaining'),
                description: (
                  <DueCountdown
                    locale={locale}
                    counted={deadline.counted}
                    due={deadline.due}
                    messages={messagesOf(locale, 'rules').deadline}
                    fallback={t('deadline.today')}
                  />
                ),
              },
        ]}
      />
      <Arithmetic locale={locale} deadline={deadline} />
    </>
  )
}

/** The days that count and those that do not. */
function Arithmetic({ locale, deadline }: { locale: Locale; deadline: PublishedDeadline }) {
  const t = translator(locale, 'dataset')
  const rules = translator(locale, 'rules')
  const { counted, skipped } = deadline
  return (
    <Fold summary={t('deadline.how')}>
      <h3 className="text-small">{t('deadline.countedOf', { count: counted.length })}</h3>
      <ol className="day-list">
        {counted.map((day) => (
          <li key={day}>{formatDay(locale, day)}</li>
        ))}
      </ol>
      {skipped.length > 0 && (
        <>
          <h3 className="text-small">{t('deadline.skippedOf', { count: skipped.length })}</h3>
          <ul className="day-list">
            {skipped.map(({ date, reason, name }) => (
              <li key={date}>
                {t('deadline.skippedDay', {
                  day: formatDay(locale, date),
                  reason: name ? holidayName(locale, name) : rules(`deadline.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Fold>
  )
}
