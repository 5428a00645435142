import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from './_site/locale.ts'
import { readPortal } from './_site/site.ts'

export const dynamic = 'force-static'

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const portal = await readPortal()
  return <PageHeader title={portal.name[locale]} lead={portal.tagline[locale]} />
}
