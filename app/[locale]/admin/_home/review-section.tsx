import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewRow } from '#lib/server/admin/review.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import { adminPath } from '../_components/paths.ts'
import { TimeLeftTag } from '../_components/time-left-tag.tsx'

/** The head of the review queue. */
export function ReviewSection({ locale, rows }: { locale: Locale; rows: ReviewRow[] }) {
  const t = adminTranslator(locale, 'admin-home')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <Band id="review" title={t('review.title')} note={t('review.note', { count: rows.length })}>
      {rows.length === 0 ? (
        <p>{t('review.empty')}</p>
      ) : (
        <Table
          caption={t('review.caption')}
          captionHidden
          columns={[
            {
              id: 'matter',
              header: t('matter'),
              rowHeader: true,
              cell: (row: ReviewRow) => <a href={adminPath(locale, 'review', row.id)}>{row.title[locale]}</a>,
            },
            { id: 'kind', header: t('kind'), cell: (row) => shell(`kinds.${row.kind}`) },
            { id: 'department', header: t('department'), cell: (row) => row.department[locale] },
            {
              id: 'remaining',
              header: t('remaining'),
              cell: (row) => <TimeLeftTag locale={locale} time={row.time} />,
            },
          ]}
          rows={rows.slice(0, 8)}
          rowKey={(row) => row.id}
        />
      )}
      <p>
        <a href={adminPath(locale, 'review')}>{t('review.all')}</a>
      </p>
    </Band>
  )
}
