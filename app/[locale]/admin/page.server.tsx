import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { requirePermission } from '#lib/server/session.ts'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from './_components/locale.ts'

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'admin.enter')
  return <PageHeader title={adminTranslator(locale, 'admin-shell')('nav.home')} />
}
