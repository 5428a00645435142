import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translator } from '#lib/i18n/translate.ts'
import { localeOf } from '../../_site/locale.ts'
import { OpinionForm } from '../../_site/opinion-form.tsx'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { pagePaths } from '../../_site/paths.ts'
import { readPortal } from '../../_site/site.ts'
import { otherKinds } from '../../_site/speak-cards.tsx'
import { staticParams } from '../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; kind: string }>

export function generateStaticParams() {
  return staticParams('kind', async () => [...otherKinds])
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, kind] = [await localeOf(params), await kindOf(params)]
  return pageMetadata(locale, (other) => pagePaths.speak(other, kind), {
    title: translator(locale, 'public')(`opinion.kinds.${kind}.title`),
  })
}

/** One way to speak: a fault in data, a request for data, a complaint about the handling (Z28). */
export default async function SpeakPage({ params }: { params: Params }) {
  const [locale, kind, portal] = [await localeOf(params), await kindOf(params), await readPortal()]
  const t = translator(locale, 'public')
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={[{ href: pagePaths.opinion(locale), label: t('opinion.title') }]}
        title={t(`opinion.kinds.${kind}.title`)}
        lead={t(`opinion.kinds.${kind}.lead`)}
      />
      <OpinionForm locale={locale} portal={portal} kind={kind} />
    </>
  )
}

async function kindOf(params: Params) {
  const { kind } = await params
  return otherKinds.find((one) => one === kind) ?? notFound()
}
