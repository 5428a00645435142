import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { Tag } from '#lib/ui/tag.tsx'

/** What the check of the file found, with rows and columns, never with values. */
export function ProblemsBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  const { inspection } = dataset
  if (!inspection || inspection.problemCount === 0) return null
  const t = adminTranslator(locale, 'admin-review')
  return (
    <Band
      id="problems"
      title={t('problems.title')}
      note={t('problems.note', { count: inspection.problemCount })}
    >
      <ul className="stack">
        {inspection.problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be the same in all but their place
          <li key={index}>
            <Tag tone={problem.severity === 'error' ? 'danger' : 'warning'}>
              {t(`problems.${problem.severity}`)}
            </Tag>{' '}
            {describeProblem(locale, problem, { area: 'tabular' })}
          </li>
        ))}
      </ul>
    </Band>
  )
}
