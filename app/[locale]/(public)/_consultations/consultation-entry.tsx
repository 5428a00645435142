import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { Tag } from '#lib/ui/tag.tsx'
import { pagePaths } from '../_site/paths.ts'
import { shortened } from '../_site/shortened.ts'
import { StateNow } from './while-open.tsx'

/** From when to when, in the time of the municipality. */
export function periodText(locale: Locale, { opensAt, closesAt }: Consultation): string {
  return translator(locale, 'consultations')('period', {
    from: formatInstant(locale, opensAt),
    to: formatInstant(locale, closesAt),
  })
}

export function ConsultationTags({ locale, consultation }: { locale: Locale; consultation: Consultation }) {
  const { opensAt, closesAt, summary } = consultation
  return (
    <>
      <StateNow opensAt={opensAt} closesAt={closesAt} words={messagesOf(locale, 'consultations').states} />
      {summary && <Tag tone="accent">{translator(locale, 'consultations')('summarised')}</Tag>}
    </>
  )
}

/** One consultation in a list. */
export function ConsultationEntry({
  locale,
  consultation,
  department,
  heading: Heading,
}: {
  locale: Locale
  consultation: Consultation
  department: string
  heading: 'h2' | 'h3'
}) {
  const t = translator(locale, 'consultations')
  const { slug, title, background } = consultation
  return (
    <li className="stack border-b border-rule py-6">
      <Heading className="text-h3">
        <a href={pagePaths.consultation(locale, slug)}>{title[locale]}</a>
      </Heading>
      <p className="cluster text-small text-soft">
        <ConsultationTags locale={locale} consultation={consultation} />
        <span>{periodText(locale, consultation)}</span>
        <span>{t('by', { department })}</span>
      </p>
      <p className="measure">{shortened(background[locale], 140)}</p>
    </li>
  )
}
