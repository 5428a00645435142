import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { readHome } from '#lib/server/admin/home.ts'
import { requirePermission } from '#lib/server/session.ts'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from './_components/locale.ts'
import { AuditSection } from './_home/audit-section.tsx'
import { DutiesSection } from './_home/duties-section.tsx'
import { OpinionsSection } from './_home/opinions-section.tsx'
import { ProposalsSection } from './_home/proposals-section.tsx'
import { ReviewSection } from './_home/review-section.tsx'
import { SubmissionsSection } from './_home/submissions-section.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-shell')('nav.home') }
}

/** What waits for the one who is signed in, by role, the most urgent first. */
export default async function HomePage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const home = await readHome(await requirePermission(locale, 'admin.enter'))
  return (
    <>
      <PageHeader
        title={adminTranslator(locale, 'admin-shell')('nav.home')}
        lead={adminTranslator(locale, 'admin-home')('lead')}
      />
      {home.review && <ReviewSection locale={locale} rows={home.review} />}
      {home.duties && <DutiesSection locale={locale} duties={home.duties} />}
      {home.submissions && <SubmissionsSection locale={locale} rows={home.submissions} />}
      {home.proposals && <ProposalsSection locale={locale} proposals={home.proposals} />}
      {home.unreadOpinions !== null && <OpinionsSection locale={locale} unread={home.unreadOpinions} />}
      {home.auditRows !== null && <AuditSection locale={locale} rows={home.auditRows} />}
    </>
  )
}
