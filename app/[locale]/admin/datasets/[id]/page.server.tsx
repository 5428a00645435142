import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { readDatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { readWithdrawalPage } from '#lib/server/admin/withdrawals.ts'
import { requireActor, requirePermission } from '#lib/server/session.ts'
import { localeOf } from '../../_components/locale.ts'
import { DatasetSubmissionView } from './dataset-submission-view.tsx'
import { WithdrawalView } from './withdrawal-view.tsx'

type Params = Promise<{ locale: string; id: string }>

/** Shows undisclosed cells to the one who uploaded them: made anew for every request and kept nowhere. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-datasets')('page.kicker') }
}

/** One submission of data, from the upload to the review; or one withdrawal. */
export default async function SubmissionPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const { id } = await params
  const actor = await requireActor(locale)
  const page = await readDatasetSubmissionPage(actor, id)
  if (page) {
    await requirePermission(locale, 'submission.view', { department: page.department })
    return <DatasetSubmissionView locale={locale} page={page} />
  }
  const withdrawal = await readWithdrawalPage(id)
  if (!withdrawal) notFound()
  const { department } = withdrawal
  await requirePermission(locale, 'submission.view', { department })
  return <WithdrawalView locale={locale} actor={actor} withdrawal={withdrawal} />
}
