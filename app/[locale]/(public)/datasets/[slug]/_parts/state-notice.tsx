import { formatDay } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Notice } from '#lib/ui/notice.tsx'
import { dataPath, pagePaths } from '../../../_site/paths.ts'
import { shanghaiDayOf } from '../../../_site/shanghai-day.ts'
import { readPages } from '../../../_site/site.ts'
import type { DatasetContext } from './dataset-context.ts'

/** Why the files cannot be had, or not yet, and what to do; nothing where they can. */
export function StateNotice(context: DatasetContext) {
  switch (context.dataset.state) {
    case 'disclosed':
      return null
    case 'withdrawn':
      return <Withdrawn {...context} />
    case 'conditional':
      return <Conditional {...context} />
    case 'not-disclosed':
      return <Excluded {...context} />
    case 'listed':
      return <Listed {...context} />
  }
}

function Withdrawn({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { withdrawal } = dataset
  if (!withdrawal) return null
  return (
    <Notice
      tone="danger"
      title={t('withdrawn.title', { day: formatDay(locale, shanghaiDayOf(withdrawal.at)) })}
    >
      <p>{withdrawal.ground[locale]}</p>
      <p>{t('withdrawn.text')}</p>
      <p>
        <a href={dataPath(treePaths.log(withdrawal.log))}>{t('withdrawn.log', { number: withdrawal.log })}</a>
      </p>
    </Notice>
  )
}

async function Conditional({ locale, dataset, provider }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { disclosure, responsible } = dataset.entry
  const guide = (await readPages()).find((page) => page.slug === 'apply')
  return (
    <Notice title={t('conditional.title')}>
      {disclosure.conditions && <p>{t('conditional.conditions', { text: disclosure.conditions[locale] })}</p>}
      {disclosure.basis && <p>{t('conditional.basis', { text: disclosure.basis[locale] })}</p>}
      <p>
        {t('conditional.apply', {
          provider: provider?.name[locale] ?? dataset.entry.provider,
          phone: responsible.phone,
        })}{' '}
        {guide && <a href={pagePaths.prose(locale, guide.slug)}>{t('conditional.how')}</a>}
      </p>
    </Notice>
  )
}

function Excluded({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { basis } = dataset.entry.disclosure
  return (
    <Notice title={t('excluded.title')}>
      <p>{t('excluded.text')}</p>
      {basis && <p>{t('excluded.basis', { text: basis[locale] })}</p>}
    </Notice>
  )
}

function Listed({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { pending } = dataset
  return (
    <Notice tone="warning" title={t('listed.title')}>
      <p>{pending ? t('listed.due', { day: formatDay(locale, pending.due) }) : t('listed.noClock')}</p>
    </Notice>
  )
}
