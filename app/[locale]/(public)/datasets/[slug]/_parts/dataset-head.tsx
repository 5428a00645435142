import { formatDay, formatNumber } from '#lib/i18n/locales.ts'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { stateTones } from '../../../_catalogue/entry-view.ts'
import { pagePaths } from '../../../_site/paths.ts'
import { shanghaiDayOf } from '../../../_site/shanghai-day.ts'
import { type DatasetContext, hasFiles } from './dataset-context.ts'
import { StateNotice } from './state-notice.tsx'
import { StatedFaults } from './stated-faults.tsx'
import { UnderReview } from './under-review.tsx'

/** Title, what it is, the facts that decide whether to read on, and the way to the parts below. */
export function DatasetHead(context: DatasetContext) {
  const { locale, dataset } = context
  const { entry, state } = dataset
  const t = translator(locale, 'dataset')
  return (
    <>
      <PageHeader
        kicker={<Tag tone={stateTones[state]}>{messagesOf(locale, 'public').states[state]}</Tag>}
        title={entry.title[locale]}
        lead={entry.abstract[locale]}
      >
        <Facts {...context} />
      </PageHeader>
      <div className="stack pb-8 empty:hidden">
        <StateNotice {...context} />
        <StatedFaults {...context} />
        <Correction {...context} />
        {entry.synthetic && <Notice>{<p>{t('synthetic')}</p>}</Notice>}
      </div>
      <PageNavigation {...context} />
    </>
  )
}

/** Whether somebody reported a fault that is being looked into; only data that is published can have one. */
function Correction({ locale, dataset, portal }: DatasetContext) {
  if (!hasFiles(dataset)) return null
  const t = translator(locale, 'dataset')
  const address = `${portal.backOfficeOrigin}/api/opinions/corrections/${dataset.entry.slug}/`
  return (
    <>
      <UnderReview
        locale={locale}
        address={address}
        text={{
          underReviewTitle: t('underReviewTitle'),
          underReview: messagesOf(locale, 'dataset').underReview,
        }}
      />
      <noscript>
        <p>
          <a href={`${address}?language=${locale}`}>{t('askUnderReview')}</a>
        </p>
      </noscript>
    </>
  )
}

function Facts({ locale, dataset, provider, portal }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { entry } = dataset
  const newest = hasFiles(dataset) ? dataset.versions[0] : undefined
  const licence = portal.licences.find((one) => one.id === entry.licence)
  return (
    <dl className="fact-row">
      <div>
        <dt>{t('facts.provider')}</dt>
        <dd>
          {provider ? (
            <a href={pagePaths.organisation(locale, provider.id)}>{provider.shortName[locale]}</a>
          ) : (
            entry.provider
          )}
        </dd>
      </div>
      <div>
        <dt>{t('facts.updated')}</dt>
        <dd>{formatDay(locale, shanghaiDayOf(dataset.changedAt))}</dd>
      </div>
      <div>
        <dt>{t('facts.frequency')}</dt>
        <dd>{translator(locale, 'catalogue')(`updateFrequencies.${entry.updateFrequency}`)}</dd>
      </div>
      {newest && (
        <div>
          <dt>{t('facts.rows')}</dt>
          <dd>{formatNumber(locale, newest.rows)}</dd>
        </div>
      )}
      {licence && (
        <div>
          <dt>{t('facts.licence')}</dt>
          <dd>
            <a href={licence.url}>{licence.name[locale]}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

function PageNavigation({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const parts = [
    ...(hasFiles(dataset) ? (['downloads', 'preview'] as const) : []),
    'items' as const,
    ...(dataset.statement ? (['statement'] as const) : []),
    ...(dataset.versions.length > 0 || dataset.pending ? (['deadline'] as const) : []),
    ...(dataset.versions.length > 0 ? (['versions'] as const) : []),
    ...(['contact', 'cite', 'entry', 'opinion'] as const),
  ]
  return (
    <nav aria-label={t('pageNavigation')} className="page-navigation no-print">
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`nav.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
