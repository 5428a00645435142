import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { citeArticle, isArticle } from '#lib/i18n/article.ts'
import { formatDay, type Locale, languageTags } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PublishedAnswer } from '#lib/published/documents.ts'
import { Band } from '#lib/ui/band.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { outcomeTones } from '../../_opinions/answer-entry.tsx'
import { readAnswersNewestFirst } from '../../_opinions/read-answers.ts'
import { postInCharge } from '../../_personnel/post-in-charge.ts'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { pagePaths } from '../../_site/paths.ts'
import { readListing, readOrganisations } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'
import { Telephone } from '../../_site/telephone.tsx'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; id: string }>

export function generateStaticParams() {
  return staticParams('id', async () => (await readAnswersNewestFirst()).map(({ id }) => id))
}

const readAnswer = async (id: string) => (await readAnswersNewestFirst()).find((one) => one.id === id)

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, { id }] = [await localeOf(params), await params]
  return pageMetadata(locale, (other) => pagePaths.answer(other, id), {
    title: translator(locale, 'public')('answers.title'),
  })
}

/** An opinion, its answer, and who gave it. */
export default async function AnswerPage({ params }: { params: Params }) {
  const [locale, answer] = [await localeOf(params), await readAnswer((await params).id)]
  if (!answer) notFound()
  const t = translator(locale, 'public')
  const common = translator(locale, 'common')
  const words = (text: string) => (
    <p className="measure whitespace-pre-wrap" lang={languageTags[answer.language]}>
      {text}
    </p>
  )
  return (
    <article>
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { href: pagePaths.home(locale), label: common('home') },
          { href: pagePaths.answers(locale), label: t('answers.title') },
        ]}
      />
      <PageHeader
        kicker={<Tag tone={outcomeTones[answer.outcome]}>{t(`answers.outcomes.${answer.outcome}`)}</Tag>}
        title={t('answers.one', {
          kind: t(`answers.kinds.${answer.kind}`),
          speaker: t(`answers.speakers.${answer.speaker}`),
        })}
      />
      <Band id="said" title={t('answers.said')}>
        {words(answer.body)}
      </Band>
      <Band id="answer" title={t('answers.answer')}>
        {words(answer.answer)}
      </Band>
      <Band id="facts" title={t('answers.facts')}>
        <Facts locale={locale} answer={answer} />
      </Band>
    </article>
  )
}

async function Facts({ locale, answer }: { locale: Locale; answer: PublishedAnswer }) {
  const t = translator(locale, 'public')
  const [organisations, listing, inCharge] = await Promise.all([
    readOrganisations(),
    readListing(),
    postInCharge(answer.department, answer.dataset),
  ])
  const { dataset, article, result } = answer
  const titleOf = (slug: string) => listing.find((one) => one.slug === slug)?.title[locale] ?? slug
  const basis = article && isArticle(article) ? citeArticle(locale, article) : t('answers.promise')
  const late = answer.answeredOn > answer.due
  return (
    <DefinitionList
      items={[
        ...(dataset
          ? [
              {
                id: 'dataset',
                term: t('answers.filter.dataset'),
                description: <a href={pagePaths.dataset(locale, dataset)}>{titleOf(dataset)}</a>,
              },
            ]
          : []),
        {
          id: 'department',
          term: t('answers.filter.department'),
          description: (
            <a href={`${pagePaths.responsible(locale)}#${answer.department}`}>
              {organisations.find((one) => one.id === answer.department)?.name[locale] ?? answer.department}
            </a>
          ),
        },
        ...(inCharge
          ? [
              {
                id: 'in-charge',
                term: t('answers.inCharge'),
                description: (
                  <>
                    {inCharge.post[locale]} {inCharge.name}{' '}
                    {inCharge.vacant && <Tag tone="warning">{t('responsible.vacant')}</Tag>}{' '}
                    <Telephone number={inCharge.phone} />
                  </>
                ),
              },
            ]
          : []),
        { id: 'received', term: t('answers.receivedOn'), description: formatDay(locale, answer.receivedOn) },
        {
          id: 'due',
          term: t('answers.due'),
          description: t('answers.dueOn', { day: formatDay(locale, answer.due), basis }),
        },
        {
          id: 'answered',
          term: t('answers.answeredOn'),
          description: (
            <>
              {formatDay(locale, answer.answeredOn)} {late && <Tag tone="danger">{t('answers.late')}</Tag>}
            </>
          ),
        },
        ...(result
          ? [
              {
                id: 'result',
                term: t('answers.result'),
                description: <a href={pagePaths.dataset(locale, result)}>{titleOf(result)}</a>,
              },
            ]
          : []),
        ...(dataset && answer.correctedVersion
          ? [
              {
                id: 'version',
                term: t('answers.corrected'),
                description: (
                  <a href={`${pagePaths.dataset(locale, dataset)}#versions`}>{answer.correctedVersion}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
