import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { ConsultationTags, periodText } from '../../_consultations/consultation-entry.tsx'
import { ConsultationForm } from '../../_consultations/consultation-form.tsx'
import { readConsultations } from '../../_consultations/read-consultations.ts'
import { ConsultationSummary } from '../../_consultations/summary.tsx'
import { WhileOpen } from '../../_consultations/while-open.tsx'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { pagePaths } from '../../_site/paths.ts'
import { readOrganisations, readPortal } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; slug: string }>

export function generateStaticParams() {
  return staticParams('slug', async () => (await readConsultations()).map(({ slug }) => slug))
}

async function find(params: Params): Promise<Consultation> {
  const { slug } = await params
  return (await readConsultations()).find((one) => one.slug === slug) ?? notFound()
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, { slug, title }] = [await localeOf(params), await find(params)]
  return pageMetadata(locale, (other) => pagePaths.consultation(other, slug), { title: title[locale] })
}

/** One consultation: what is asked and until when; once it is over, what became of it (Z28). */
export default async function ConsultationPage({ params }: { params: Params }) {
  const [locale, consultation] = [await localeOf(params), await find(params)]
  const t = translator(locale, 'consultations')
  const { title, background, documents, summary } = consultation
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={[{ href: pagePaths.consultations(locale), label: t('title') }]}
        kicker={
          <span className="cluster">
            <ConsultationTags locale={locale} consultation={consultation} />
          </span>
        }
        title={title[locale]}
      >
        <div className="mt-8">
          <Facts locale={locale} consultation={consultation} />
        </div>
      </PageTop>
      {summary && <ConsultationSummary locale={locale} consultation={consultation} summary={summary} />}
      <Band id="background" title={t('background')}>
        <p className="measure whitespace-pre-wrap">{background[locale]}</p>
      </Band>
      {documents.length > 0 && (
        <Band id="documents" title={t('documents')}>
          <ul>
            {documents.map(({ title: document, url }) => (
              <li key={url}>
                <a href={url}>{document[locale]}</a>
              </li>
            ))}
          </ul>
        </Band>
      )}
      {!summary && <Questions locale={locale} consultation={consultation} />}
    </>
  )
}

async function Facts({ locale, consultation }: { locale: Locale; consultation: Consultation }) {
  const t = translator(locale, 'consultations')
  const { department, audiences } = consultation
  const asking = (await readOrganisations()).find(({ id }) => id === department)
  const asked = audiences.map((audience) => t(`audienceNames.${audience}`))
  return (
    <DefinitionList
      items={[
        { id: 'period', term: t('periodTitle'), description: periodText(locale, consultation) },
        {
          id: 'department',
          term: t('asking'),
          description: (
            <a href={`${pagePaths.responsible(locale)}#${department}`}>
              {asking?.name[locale] ?? department}
            </a>
          ),
        },
        {
          id: 'audiences',
          term: t('audiences'),
          description: asked.join(translator(locale, 'common')('listSeparator')),
        },
      ]}
    />
  )
}

/** The form, which the browser takes away outside the times. */
async function Questions({ locale, consultation }: { locale: Locale; consultation: Consultation }) {
  const t = translator(locale, 'consultations')
  const { opensAt, closesAt } = consultation
  const times = { from: formatInstant(locale, opensAt), to: formatInstant(locale, closesAt) }
  return (
    <Band id="questions" title={t('questions')} note={t('channels')}>
      <WhileOpen
        opensAt={opensAt}
        closesAt={closesAt}
        closed={consultationState(consultation, new Date()) === 'closed'}
        otherwise={{
          announced: (
            <Notice title={t('announcedTitle')}>
              <p>{t('announcedText', times)}</p>
            </Notice>
          ),
          closed: (
            <Notice title={t('closedTitle')}>
              <p>{t('closedText', times)}</p>
            </Notice>
          ),
        }}
      >
        <p className="measure">{t('questionsNote')}</p>
        <p className="measure without-js">{t('withoutScripts', times)}</p>
        <ConsultationForm locale={locale} portal={await readPortal()} consultation={consultation} />
      </WhileOpen>
    </Band>
  )
}
