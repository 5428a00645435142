import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'

/** Every text of a document as it would be published, beside what is in force; what differs is marked. */
export function DocumentMatter({
  locale,
  document,
  inForce,
}: {
  locale: Locale
  document: unknown
  inForce: unknown
}) {
  const t = adminTranslator(locale, 'admin-review')
  const [before, after] = [leaves(inForce), leaves(document)]
  const rows = [...new Set([...after.keys(), ...before.keys()])].map((path) => ({
    path,
    before: before.get(path) ?? '',
    after: after.get(path) ?? '',
  }))
  return (
    <Band id="document" title={t('document.title')} note={t('document.note')}>
      <Table
        caption={t('document.title')}
        captionHidden
        rows={rows}
        rowKey={({ path }) => path}
        columns={[
          {
            id: 'path',
            header: t('document.part'),
            rowHeader: true,
            cell: ({ path }) => <code>{path}</code>,
          },
          ...(inForce ? [{ id: 'before', header: t('entry.before'), cell: (row: Row) => row.before }] : []),
          {
            id: 'after',
            header: t('entry.after'),
            cell: (row: Row) => (row.before === row.after ? row.after : <mark>{row.after}</mark>),
          },
        ]}
      />
    </Band>
  )
}

interface Row {
  path: string
  before: string
  after: string
}

/** Path and text of each leaf: `posts.0.phone`. */
function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) leaves(child, path ? `${path}.${key}` : key, found)
  } else if (value !== undefined && value !== null) {
    found.set(path, String(value))
  }
  return found
}
