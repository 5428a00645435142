import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { formatDay } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { pagePaths } from '../../_site/paths.ts'
import { readPages, tree } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; slug: string }>

export function generateStaticParams() {
  return staticParams('slug', async () => (await readPages()).map(({ slug }) => slug))
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, page] = [await localeOf(params), await tree.readPage((await params).slug)]
  if (!page) return {}
  return pageMetadata(locale, (other) => pagePaths.prose(other, page.slug), {
    title: page.title[locale],
    description: page.summary[locale],
  })
}

/** A prose page. Its Markdown is the city's own and approved; raw HTML in it is shown as text all the same. */
export default async function ProsePage({ params }: { params: Params }) {
  const [locale, page] = [await localeOf(params), await tree.readPage((await params).slug)]
  if (!page) notFound()
  const t = translator(locale, 'public')
  return (
    <article>
      <PageTop locale={locale} title={page.title[locale]} lead={page.summary[locale]} />
      <div className="prose">
        <Markdown remarkPlugins={[remarkGfm]} components={{ pre: Listing }}>
          {page.body[locale]}
        </Markdown>
      </div>
      <p className="mt-12 text-small text-soft">
        {t('prose.updatedOn', { day: formatDay(locale, page.updatedOn) })}
      </p>
    </article>
  )
}

/** On a narrow page it scrolls sideways, and the keyboard has to reach it for that (WCAG 2.1.1). */
function Listing({ children }: { children?: ReactNode }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus
  return <pre tabIndex={0}>{children}</pre>
}
