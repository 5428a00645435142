import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { readShell } from '#lib/server/admin/shell.ts'
import { AdminHeader } from './_components/admin-header.tsx'
import { localeOf } from './_components/locale.ts'

type Params = Promise<{ locale: string }>

/** Every page of the back office is made for one person at one moment. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const name = adminTranslator(await localeOf(params), 'admin-shell')('title')
  return { title: { default: name, template: `%s – ${name}` }, robots: { index: false, follow: false } }
}

export default async function AdminLayout({ children, params }: { children: ReactNode; params: Params }) {
  const locale = await localeOf(params)
  return (
    <>
      <AdminHeader locale={locale} shell={await readShell()} />
      <main id="main" tabIndex={-1} className="wrap page-main admin-main">
        {children}
      </main>
    </>
  )
}
