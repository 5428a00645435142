'use client'
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { dataset } from '#lib/i18n/messages/zh/dataset.ts'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
})

/** Numbers as numbers, texts as the reader's language orders them; empty cells come first. */
const byValue: SortFn<typeof features, string[]> = (a, b, column) => {
  const [left, right] = [a.getValue<string>(column), b.getValue<string>(column)]
  const difference = Number(left) - Number(right)
  return left !== '' && right !== '' && !Number.isNaN(difference)
    ? difference
    : left.localeCompare(right, 'zh-Hans-CN')
}

/** Preview rows that one can sort and search; without JavaScript they are a plain table. */
export function PreviewTable({
  locale,
  messages,
  columns: names,
  numeric,
  rows,
}: {
  locale: Locale
  messages: typeof dataset.preview
  columns: string[]
  numeric: string[]
  rows: string[][]
}) {
  const t = makeTranslator(locale, messages)
  const columns = useMemo(
    () =>
      names.map((name, index) => ({
        id: String(index),
        header: name,
        accessorFn: (row: string[]) => row[index] ?? '',
        sortFn: byValue,
        filterFn: 'includesString' as const,
      })),
    [names],
  )
  const table = useTable({
    features,
    columns,
    data: rows,
    globalFilterFn: 'includesString',
    sortDescFirst: false,
  })
  const isNumeric = new Set(numeric)
  const shown = table.getRowModel().rows
  const filter = String(table.state.globalFilter ?? '')
  return (
    <>
      <div className="preview-tools needs-js no-print">
        <label htmlFor="preview-filter">{t('filter')}</label>
        <input
          id="preview-filter"
          className="input"
          type="search"
          value={filter}
          onChange={(event) => table.setGlobalFilter(event.target.value)}
        />
        <p role="status">{filter ? t('found', { count: shown.length }) : t('sorting')}</p>
      </div>
      <ScrollRegion label={t('region')}>
        <table className="ledger preview">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const name = names[Number(header.column.id)] ?? ''
                  const sorted = header.column.getIsSorted()
                  const next = sorted === 'asc' ? 'sortDescending' : sorted ? 'sortClear' : 'sortAscending'
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      className={isNumeric.has(name) ? 'numeric' : undefined}
                      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                    >
                      <button
                        type="button"
                        className="sort"
                        title={t(next, { column: name })}
                        onClick={header.column.getToggleSortingHandler()}
                      >
                        {name}
                        <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted ? ' ↓' : ''}</span>
                      </button>
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={isNumeric.has(names[Number(cell.column.id)] ?? '') ? 'numeric' : undefined}
                  >
                    {cell.getValue<string>()}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
