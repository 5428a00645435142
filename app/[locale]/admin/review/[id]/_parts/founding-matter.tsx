import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatNumber, type Locale } from '#lib/i18n/locales.ts'
import type { ReviewMatter } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'

type Counts = Extract<ReviewMatter, { kind: 'founding' }>['counts']
const order = ['datasets', 'withData', 'organisations', 'themes', 'pages', 'personnel'] as const

export function FoundingMatter({ locale, counts }: { locale: Locale; counts: Counts }) {
  const t = adminTranslator(locale, 'admin-review')
  return (
    <Band id="founding" title={t('founding.title')} note={t('founding.note')}>
      <DefinitionList
        items={order.map((count) => ({
          id: count,
          term: t(`founding.${count}`),
          description: formatNumber(locale, counts[count]),
        }))}
      />
    </Band>
  )
}
