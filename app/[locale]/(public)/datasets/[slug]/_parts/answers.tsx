import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { AnswerEntry } from '../../../_opinions/answer-entry.tsx'
import { readAnswersNewestFirst } from '../../../_opinions/read-answers.ts'
import { readShortNames } from '../../../_site/site.ts'

/** What the public said of this dataset, and what was answered; nothing where nothing was published. */
export async function Answers({ locale, slug }: { locale: Locale; slug: string }) {
  const answers = (await readAnswersNewestFirst()).filter(({ dataset }) => dataset === slug)
  if (answers.length === 0) return null
  const nameOf = await readShortNames(locale)
  return (
    <Band id="answers" title={translator(locale, 'public')('answers.ofDataset')}>
      <ul>
        {answers.map((answer) => (
          <AnswerEntry
            key={answer.id}
            locale={locale}
            answer={answer}
            heading="h3"
            department={nameOf(answer.department)}
          />
        ))}
      </ul>
    </Band>
  )
}
