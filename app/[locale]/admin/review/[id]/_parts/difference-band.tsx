import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatNumber, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'

/** What changes against the version in force: rows as multisets, columns by name. */
export function DifferenceBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  const { difference, replaces } = dataset
  if (!difference) return null
  const t = adminTranslator(locale, 'admin-review')
  const common = translator(locale, 'common')
  const list = (names: string[]) => names.join(common('listSeparator')) || common('none')
  const items = [
    {
      id: 'rows',
      term: t('difference.rows'),
      description: t('difference.change', { before: difference.rowsBefore, after: difference.rowsAfter }),
    },
    { id: 'added', term: t('difference.added'), description: formatNumber(locale, difference.rowsAdded) },
    {
      id: 'removed',
      term: t('difference.removed'),
      description: formatNumber(locale, difference.rowsRemoved),
    },
    { id: 'columnsAdded', term: t('difference.columnsAdded'), description: list(difference.columnsAdded) },
    {
      id: 'columnsRemoved',
      term: t('difference.columnsRemoved'),
      description: list(difference.columnsRemoved),
    },
  ]
  return (
    <Band id="difference" title={t('difference.title')}>
      {replaces ? <DefinitionList items={items} /> : <p>{t('difference.first')}</p>}
    </Band>
  )
}
