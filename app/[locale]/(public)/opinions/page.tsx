import type { Metadata } from 'next'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { AnswerEntry } from '../_opinions/answer-entry.tsx'
import { AnswerFilter } from '../_opinions/answer-filter.tsx'
import { readAnswersNewestFirst } from '../_opinions/read-answers.ts'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readListing, readShortNames } from '../_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.answers, { title: translator(locale, 'public')('answers.title') })
}

/** Published opinions and their answers (Z28), the last answered first. */
export default async function AnswersPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const [answers, nameOf, listing] = await Promise.all([
    readAnswersNewestFirst(),
    readShortNames(locale),
    readListing(),
  ])
  const titleOf = (slug: string) => listing.find((one) => one.slug === slug)?.title[locale] ?? slug
  const options = (values: (string | undefined)[], label: (value: string) => string) =>
    [...new Set(values)].flatMap((value) => (value ? [{ value, label: label(value) }] : []))
  return (
    <>
      <PageTop locale={locale} title={t('answers.title')} lead={t('answers.lead')}>
        <p className="mt-4">
          <a href={pagePaths.opinion(locale)}>{t('opinion.title')}</a>
        </p>
      </PageTop>
      {answers.length === 0 ? (
        <EmptyState title={t('answers.empty')} />
      ) : (
        <AnswerFilter
          locale={locale}
          text={messagesOf(locale, 'public').answers.filter}
          outcomes={options(
            answers.map(({ outcome }) => outcome),
            (value) => t(`answers.outcomes.${value as 'adopted'}`),
          )}
          departments={options(
            answers.map(({ department }) => department),
            nameOf,
          )}
          datasets={options(
            answers.map(({ dataset }) => dataset),
            titleOf,
          )}
        >
          <ul>
            {answers.map((answer) => (
              <AnswerEntry
                key={answer.id}
                locale={locale}
                answer={answer}
                heading="h2"
                department={nameOf(answer.department)}
              />
            ))}
          </ul>
        </AnswerFilter>
      )}
    </>
  )
}
