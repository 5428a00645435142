import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { adminPath } from '../../_components/paths.ts'
import { DueTag } from '../due-line.tsx'
import { StateTag } from '../state-tag.tsx'
import { CancelFold } from './cancel-fold.tsx'
import { CheckStep } from './check-step.tsx'
import { FindingsStep } from './findings-step.tsx'
import { PlanStep } from './plan-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { ResultStep } from './result-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { StateNotices } from './state-notices.tsx'
import { StepList } from './step-list.tsx'
import { type StepState, stepStates } from './step-states.ts'
import { SubmitStep } from './submit-step.tsx'
import { UploadStep } from './upload-step.tsx'

export interface StepProps {
  locale: Locale
  page: DatasetSubmissionPage
  state: StepState
}

/** A data submission on one page: eight numbered steps, each with what is known and what is to be done. */
export function DatasetSubmissionView({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const states = stepStates(page)
  return (
    <>
      <Breadcrumbs
        label={t('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'datasets'), label: t('list.title') }]}
      />
      <PageHeader kicker={t('page.kicker')} title={page.title[locale]}>
        <p className="cluster mt-3">
          <StateTag locale={locale} state={page.state} />
          {page.due && <DueTag locale={locale} due={page.due} />}
        </p>
        <p className="measure mt-3 text-small text-soft">
          <Dates locale={locale} page={page} />
        </p>
      </PageHeader>
      <StateNotices locale={locale} page={page} />
      <StepList locale={locale} states={states} />
      <UploadStep locale={locale} page={page} state={states.upload} />
      <ReadingStep locale={locale} page={page} state={states.reading} />
      <CheckStep locale={locale} page={page} state={states.check} />
      <FindingsStep locale={locale} page={page} state={states.findings} />
      <PlanStep locale={locale} page={page} state={states.plan} />
      <ReviewStep locale={locale} page={page} state={states.review} />
      <ResultStep locale={locale} page={page} state={states.result} />
      <SubmitStep locale={locale} page={page} state={states.submit} />
      {page.canCancel && <CancelFold locale={locale} id={page.id} />}
    </>
  )
}

/** The day the data was formed, and what follows from it. */
function Dates({ locale, page: { formedOn, due } }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-datasets')
  if (!due) return null
  const basis = due.article
    ? t('page.dueLaw', { citation: citeArticle(locale, due.article) })
    : t('page.duePromise')
  const stop = locale === 'zh' ? '。' : '. '
  return (
    <>
      {t('page.lead', { day: formatDay(locale, formedOn) })}
      {locale === 'en' && ' '}
      {t('page.due', { day: formatDay(locale, due.due) })}
      {stop}
      {basis}
      {stop.trim()}
    </>
  )
}
