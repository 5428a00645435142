import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { describeDialect, describeHeader } from '../../../_components/reading-text.ts'

/** Whether a person set something of the reading by hand. */
export function isGiven({ given_dialect }: ReviewedDataset): boolean {
  return given_dialect !== null && Object.keys(given_dialect).length > 0
}

/** How the bytes became a table, and who decided it. No cell of the file is shown. */
export function ReadingBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  const { inspection } = dataset
  if (!inspection) return null
  const t = adminTranslator(locale, 'admin-review')
  const text = adminMessages(locale, 'admin-reading')
  const { dialect, choices } = inspection
  const header = describeHeader(locale, text, dialect)
  const close = choices.encodings.slice(0, 2).map(({ encoding }) => text.encodings[encoding])
  const lines = [
    t(isGiven(dataset) ? 'reading.given' : 'reading.found'),
    ...(choices.encodingsClose
      ? [t('reading.close', { list: close.join(locale === 'zh' ? '、' : ', ') })]
      : []),
    ...(dataset.reading_confirmed_at ? [t('reading.confirmed')] : []),
  ]
  return (
    <Band id="reading" title={t('reading.title')} note={t('reading.note')}>
      <DefinitionList
        items={[
          { id: 'how', term: t('reading.how'), description: describeDialect(locale, text, dialect) },
          ...(header ? [{ id: 'header', term: t('reading.header'), description: header }] : []),
          {
            id: 'by',
            term: t('reading.by'),
            description: lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            )),
          },
        ]}
      />
    </Band>
  )
}
