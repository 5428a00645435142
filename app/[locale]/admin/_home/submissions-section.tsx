import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewRow } from '#lib/server/admin/review.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { adminPath } from '../_components/paths.ts'
import { TimeLeftTag } from '../_components/time-left-tag.tsx'

/** The department's submissions that are not done, due soon first. */
export function SubmissionsSection({ locale, rows }: { locale: Locale; rows: ReviewRow[] }) {
  const t = adminTranslator(locale, 'admin-home')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <Band id="submissions" title={t('submissions.title')} note={t('submissions.note')}>
      {rows.length === 0 ? (
        <p>{t('submissions.empty')}</p>
      ) : (
        <Table
          caption={t('submissions.caption')}
          captionHidden
          columns={[
            {
              id: 'matter',
              header: t('matter'),
              rowHeader: true,
              cell: (row: ReviewRow) => <a href={pageOf(locale, row)}>{row.title[locale]}</a>,
            },
            { id: 'kind', header: t('kind'), cell: (row) => shell(`kinds.${row.kind}`) },
            {
              id: 'state',
              header: t('state'),
              cell: (row) => <Tag tone={toneOf(row.state)}>{shell(`states.${row.state}`)}</Tag>,
            },
            {
              id: 'remaining',
              header: t('remaining'),
              cell: (row) => <TimeLeftTag locale={locale} time={row.time} />,
            },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
    </Band>
  )
}

/** Where the department works on a submission; what it cannot change it reads as the reviewer does. */
function pageOf(locale: Locale, { kind, id }: ReviewRow): string {
  if (kind === 'dataset') return adminPath(locale, 'datasets', id)
  return kind === 'entry' ? adminPath(locale, 'entries', id) : adminPath(locale, 'review', id)
}

function toneOf(state: ReviewRow['state']) {
  if (state === 'blocked') return 'danger'
  return state === 'returned' ? 'warning' : state === 'submitted' ? 'accent' : 'plain'
}
