import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { type Review, readReview } from '#lib/server/admin/review-detail.ts'
import { can, requireActor } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { DeadlineArithmetic } from '../../_components/deadline-arithmetic.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { DatasetMatter } from './_parts/dataset-matter.tsx'
import { Decision } from './_parts/decision.tsx'
import { DocumentMatter } from './_parts/document-matter.tsx'
import { EntryMatter } from './_parts/entry-matter.tsx'
import { FoundingMatter } from './_parts/founding-matter.tsx'
import { Outcome } from './_parts/outcome.tsx'
import { WithdrawalMatter } from './_parts/withdrawal-matter.tsx'

type Params = Promise<{ locale: string; id: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-review')('queue.title') }
}

/** A submission as its reviewer sees it, whole, and the decision on it. */
export default async function ReviewDetailPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requireActor(locale)
  const review = await readReview(locale, (await params).id)
  if (!review) notFound()
  // A department sees its own submission here, but not the queue.
  const listsAll = can(actor, 'submission.view', { department: null }).allowed
  const t = adminTranslator(locale, 'admin-review')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <>
      <Breadcrumbs
        label={translator(locale, 'common')('breadcrumbs')}
        crumbs={[
          { href: adminPath(locale), label: shell('nav.home') },
          ...(listsAll ? [{ href: adminPath(locale, 'review'), label: shell('nav.review') }] : []),
        ]}
      />
      <PageHeader
        kicker={`${shell(`kinds.${review.kind}`)} · ${review.department[locale]}`}
        title={review.title[locale]}
        lead={submitted(locale, review)}
      />
      <Outcome locale={locale} review={review} />
      <Matter locale={locale} review={review} />
      {review.time && (
        <Band id="time" title={t('time.title')}>
          <DeadlineArithmetic locale={locale} time={review.time} />
          <p>{t(review.time.deadline.article === 'Z27' ? 'time.noOwn' : 'time.noOwnPromise')}</p>
        </Band>
      )}
      <Decision locale={locale} review={review} />
    </>
  )
}

function submitted(locale: Locale, { submitter, submittedAt }: Review): string | undefined {
  if (!submittedAt) return undefined
  const t = adminTranslator(locale, 'admin-review')
  return t('page.submittedBy', {
    department: submitter?.organisation[locale] ?? '',
    post: submitter?.post[locale] ?? t('page.unknownPost'),
    at: formatInstant(locale, submittedAt),
  })
}

function Matter({ locale, review: { matter, time } }: { locale: Locale; review: Review }) {
  switch (matter.kind) {
    case 'dataset':
      return <DatasetMatter locale={locale} dataset={matter.dataset} time={time} />
    case 'entry':
      return <EntryMatter locale={locale} entry={matter.entry} inForce={matter.inForce} />
    case 'withdrawal':
      return <WithdrawalMatter locale={locale} ground={matter.ground} />
    case 'personnel':
    case 'consultation':
    case 'answer':
    case 'report':
      return <DocumentMatter locale={locale} document={matter.document} inForce={matter.inForce} />
    case 'founding':
      return <FoundingMatter locale={locale} counts={matter.counts} />
  }
}
