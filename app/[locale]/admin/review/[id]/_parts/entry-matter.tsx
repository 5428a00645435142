import type { Entry } from '#lib/catalogue/entry.ts'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { compareEntries, type ElementChange } from '#lib/server/admin/entry-changes.ts'
import { Band } from '#lib/ui/band.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'

/** An entry beside the one in force: what changes first, the rest folded away. */
export async function EntryMatter({
  locale,
  entry,
  inForce,
}: {
  locale: Locale
  entry: Entry
  inForce: Entry | null
}) {
  const t = adminTranslator(locale, 'admin-review')
  const elements = await compareEntries(locale, entry, inForce)
  if (!inForce) {
    return (
      <Band id="entry" title={t('entry.all')} note={t('entry.allNote')}>
        <Elements locale={locale} rows={elements} isNew />
      </Band>
    )
  }
  const changed = elements.filter((element) => element.changed)
  const same = elements.filter((element) => !element.changed)
  return (
    <Band id="entry" title={t('entry.changed')} note={t('entry.changedNote', { count: changed.length })}>
      {changed.length > 0 && <Elements locale={locale} rows={changed} />}
      <Fold summary={t('entry.unchanged', { count: same.length })}>
        <Elements locale={locale} rows={same} isNew />
      </Fold>
    </Band>
  )
}

function Elements({ locale, rows, isNew }: { locale: Locale; rows: ElementChange[]; isNew?: boolean }) {
  const t = adminTranslator(locale, 'admin-review')
  const columns: Column<ElementChange>[] = [
    { id: 'element', header: t('entry.element'), rowHeader: true, cell: (row) => row.name },
    {
      id: 'before',
      header: t('entry.before'),
      cell: (row) => <Lines lines={row.before} empty={t('entry.empty')} />,
    },
    {
      id: 'after',
      header: t('entry.after'),
      cell: (row) => <Lines lines={row.after} empty={t('entry.empty')} />,
    },
  ]
  return (
    <Table
      caption={t('entry.caption')}
      captionHidden
      columns={isNew ? columns.filter(({ id }) => id !== 'before') : columns}
      rows={rows}
      rowKey={(row) => row.element}
    />
  )
}

function Lines({ lines, empty }: { lines: string[]; empty: string }) {
  if (lines.length === 0) return <span className="text-soft">{empty}</span>
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value have nothing but their place
    <span key={index} className="block">
      {line}
    </span>
  ))
}
