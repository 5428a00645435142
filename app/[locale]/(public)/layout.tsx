import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from './_site/footer.tsx'
import { SiteHeader } from './_site/header.tsx'
import { localeOf } from './_site/locale.ts'
import { readPages, readPortal } from './_site/site.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  const portal = await readPortal()
  return {
    metadataBase: new URL(portal.origin),
    title: { default: portal.name[locale], template: `%s – ${portal.name[locale]}` },
    description: portal.tagline[locale],
  }
}

export default async function PublicLayout({ children, params }: { children: ReactNode; params: Params }) {
  const locale = await localeOf(params)
  const [portal, pages] = await Promise.all([readPortal(), readPages()])
  return (
    <>
      <SiteHeader locale={locale} portal={portal} />
      <main id="main" tabIndex={-1} className="wrap page-main">
        {children}
      </main>
      <SiteFooter locale={locale} portal={portal} pages={pages} />
    </>
  )
}
