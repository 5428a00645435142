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

/** The desk is worked at all day: titles and leads are set smaller than on the public site. */
const denser =
  '[&_.page-header]:pt-4 [&_.page-header]:pb-6 [&_.page-header_h1]:text-[1.75rem] [&_.page-header_.lead]:mt-2 [&_.page-header_.lead]:text-body'

export default async function AdminLayout({ children, params }: { children: ReactNode; params: Params }) {
  const locale = await localeOf(params)
  return (
    <>
      <AdminHeader locale={locale} shell={await readShell()} />
      <main id="main" tabIndex={-1} className={`wrap page-main ${denser}`}>
        {children}
      </main>
    </>
  )
}
