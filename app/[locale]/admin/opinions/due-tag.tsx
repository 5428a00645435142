import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle, isArticle } from '#lib/i18n/article.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ShownOpinion } from '#lib/server/admin/opinions.ts'
import { Tag } from '#lib/ui/tag.tsx'
import { TimeLeftTag } from '../_components/time-left-tag.tsx'

/** By when it has to be answered and on what that rests; of an answered one whether it was late. */
export function DueTag({ locale, opinion }: { locale: Locale; opinion: ShownOpinion }) {
  const t = adminTranslator(locale, 'admin-opinions')
  const { article } = opinion.time.deadline
  const basis = article && isArticle(article) ? citeArticle(locale, article) : t('promise')
  // An answer to a consultation is answered by the summary.
  if (opinion.state === 'discarded' || opinion.kind === 'consultation') return null
  if (opinion.state === 'answered') {
    return <Tag tone={opinion.late ? 'danger' : 'accent'}>{t(opinion.late ? 'late' : 'inTime')}</Tag>
  }
  return (
    <>
      <span>
        <TimeLeftTag locale={locale} time={opinion.time} />
      </span>
      <span>{basis}</span>
    </>
  )
}
