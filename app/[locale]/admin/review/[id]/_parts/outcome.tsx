import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { Review } from '#lib/server/admin/review-detail.ts'
import { Notice } from '#lib/ui/notice.tsx'

/** What has become of a submission that does not wait for a decision, or why this reader cannot make it. */
export function Outcome({ locale, review }: { locale: Locale; review: Review }) {
  const t = adminTranslator(locale, 'admin-review')
  if (review.state === 'submitted') {
    if (review.mayDecide.allowed) return null
    const own = review.mayDecide.reason === 'own-submission'
    return (
      <div className="mb-8">
        <Notice title={t(own ? 'outcome.own' : 'outcome.readOnly')} />
      </div>
    )
  }
  const failure = review.matter.kind === 'dataset' ? review.matter.dataset.failure : null
  return (
    <div className="mb-8">
      <Notice tone={toneOf(review.state)} title={t(outcomeKey(review.state))} live="polite">
        {failure && <p>{describeProblem(locale, failure)}</p>}
        {review.reasons && (
          <p>
            {t('outcome.reasons')}
            {locale === 'zh' ? '：' : ': '}
            {review.reasons}
          </p>
        )}
        <Decider locale={locale} review={review} />
        {review.state === 'published' && review.subject && (
          <p>
            <a href={`/${locale}/datasets/${review.subject}/`}>{t('outcome.publicPage')}</a>
          </p>
        )}
      </Notice>
    </div>
  )
}

function Decider({ locale, review: { decider, decidedAt } }: { locale: Locale; review: Review }) {
  if (!decider || !decidedAt) return null
  const t = adminTranslator(locale, 'admin-review')
  const values = {
    department: decider.organisation[locale],
    post: decider.post[locale],
    at: formatInstant(locale, decidedAt),
  }
  return <p className="text-small">{t('outcome.by', values)}</p>
}

function outcomeKey(state: Review['state']) {
  const decided = ['approved', 'published', 'returned', 'blocked', 'cancelled'] as const
  const found = decided.find((candidate) => candidate === state)
  return found ? (`outcome.${found}` as const) : 'outcome.notSubmitted'
}

function toneOf(state: Review['state']): 'info' | 'warning' | 'danger' {
  if (state === 'blocked') return 'danger'
  return state === 'returned' ? 'warning' : 'info'
}
