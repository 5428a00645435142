import { formatDay, type Locale, languageTags } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PublishedAnswer } from '#lib/published/documents.ts'
import { Tag, type TagTone } from '#lib/ui/tag.tsx'
import { pagePaths } from '../_site/paths.ts'
import { shortened } from '../_site/shortened.ts'

export const outcomeTones: Record<PublishedAnswer['outcome'], TagTone> = {
  adopted: 'accent',
  'adopted-in-part': 'accent',
  'not-adopted': 'plain',
  'not-in-our-power': 'plain',
}

/** One published opinion in a list; the attributes are what the filter looks at. */
export function AnswerEntry({
  locale,
  answer,
  department,
  heading: Heading,
}: {
  locale: Locale
  answer: PublishedAnswer
  department: string
  heading: 'h2' | 'h3'
}) {
  const t = translator(locale, 'public')
  return (
    <li
      className="stack border-b border-rule py-6"
      data-outcome={answer.outcome}
      data-department={answer.department}
      data-dataset={answer.dataset ?? ''}
    >
      <Heading className="text-h3" lang={languageTags[answer.language]}>
        <a href={pagePaths.answer(locale, answer.id)}>{shortened(answer.body, 80)}</a>
      </Heading>
      <p className="cluster text-small text-soft">
        <Tag tone={outcomeTones[answer.outcome]}>{t(`answers.outcomes.${answer.outcome}`)}</Tag>
        <span>{t(`answers.kinds.${answer.kind}`)}</span>
        {answer.answeredOn > answer.due && <Tag tone="danger">{t('answers.late')}</Tag>}
        <span>{t('answers.answeredBy', { department, day: formatDay(locale, answer.answeredOn) })}</span>
      </p>
      <p className="measure" lang={languageTags[answer.language]}>
        {shortened(answer.answer, 120)}
      </p>
    </li>
  )
}
