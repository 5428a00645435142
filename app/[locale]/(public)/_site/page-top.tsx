import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Breadcrumbs, type Crumb } from '#lib/ui/breadcrumbs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { pagePaths } from './paths.ts'

/** The way here from the home page, and the page's title. */
export function PageTop({
  locale,
  crumbs = [],
  title,
  kicker,
  lead,
  children,
}: {
  locale: Locale
  /** Pages between the home page and this one. */
  crumbs?: Crumb[]
  title: ReactNode
  kicker?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  const common = translator(locale, 'common')
  return (
    <>
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[{ href: pagePaths.home(locale), label: common('home') }, ...crumbs]}
      />
      <PageHeader title={title} kicker={kicker} lead={lead}>
        {children}
      </PageHeader>
    </>
  )
}
