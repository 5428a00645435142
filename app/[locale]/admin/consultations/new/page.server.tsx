import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { requirePermission } from '#lib/server/session.ts'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { DraftView } from '../draft-view.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-consultations')('new') }
}

export default async function NewConsultationPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'document.create')
  const t = adminTranslator(locale, 'admin-consultations')
  return (
    <>
      <PageHeader title={t('new')} lead={t('form.note')} />
      <DraftView locale={locale} draft={null} />
    </>
  )
}
