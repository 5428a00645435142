import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import type { AuditPage } from '#lib/server/admin/audit.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { adminPath } from '../_components/paths.ts'
import { actionName, actorName, originName, subjectName } from './audit-words.ts'

type Row = AuditPage['rows'][number]

export function AuditTable({ locale, rows }: { locale: Locale; rows: Row[] }) {
  const t = adminTranslator(locale, 'admin-audit')
  const columns: Column<Row>[] = [
    { id: 'seq', header: t('table.seq'), rowHeader: true, cell: (row) => row.seq },
    { id: 'at', header: t('table.at'), cell: (row) => formatInstant(locale, row.at) },
    { id: 'who', header: t('table.who'), cell: (row) => who(locale, row) },
    { id: 'action', header: t('table.action'), cell: (row) => actionName(locale, row.action) },
    { id: 'subject', header: t('table.subject'), cell: (row) => <Subject locale={locale} row={row} /> },
    { id: 'origin', header: t('table.origin'), cell: (row) => originName(locale, row.origin) },
    { id: 'detail', header: t('table.detail'), cell: (row) => <Detail locale={locale} row={row} /> },
  ]
  return <Table caption={t('table.caption')} columns={columns} rows={rows} rowKey={(row) => row.seq} />
}

function who(locale: Locale, row: Row): string {
  if (row.who) return `${row.who.post[locale]} · ${row.who.organisation[locale]}`
  return actorName(locale, row.actor)
}

function Subject({ locale, row }: { locale: Locale; row: Row }) {
  const pages: Record<string, string> = { submission: 'review', account: 'accounts' }
  const page = pages[row.subject_kind]
  const text = `${subjectName(locale, row.subject_kind)} ${row.subject_id.slice(0, 8)}`
  return page ? <a href={adminPath(locale, page, row.subject_id)}>{text}</a> : text
}

function Detail({ locale, row }: { locale: Locale; row: Row }) {
  const t = adminTranslator(locale, 'admin-audit')
  const hashes = [
    [t('table.before'), row.before_hash],
    [t('table.after'), row.after_hash],
    [t('table.previous'), row.previous],
    [t('table.hash'), row.hash],
  ].filter(([, hash]) => hash)
  return (
    <Fold summary={t('table.show')}>
      {row.detail !== '{}' && <p className="hash">{row.detail}</p>}
      {hashes.map(([name, hash]) => (
        <p key={name} className="hash">
          {name} {hash}
        </p>
      ))}
    </Fold>
  )
}
