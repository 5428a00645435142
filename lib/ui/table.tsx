import type { ReactNode } from 'react'
import { classNames } from '#lib/ui/class-names.ts'

export interface Column<Row> {
  id: string
  /** Plain text: it is also the label of the cell on a narrow page. */
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right, in tabular figures. */
  numeric?: boolean
  /** The column that names its row. */
  rowHeader?: boolean
}

/**
 * A ruled table. `responsive` (the default) turns each row into a list of definitions on a narrow page; wide data
 * belongs into a `ScrollRegion` with `responsive={false}` instead.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowData,
  responsive = true,
  className,
}: {
  caption: ReactNode
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string | number
  /** Attributes of a row for a filter to look at. */
  rowData?: (row: Row) => Record<`data-${string}`, string>
  responsive?: boolean
  className?: string
}) {
  return (
    <table className={classNames('ledger', responsive && 'ledger-responsive', className)}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} {...rowData?.(row)}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>
  return (
    <td data-label={column.header} className={column.numeric ? 'numeric' : undefined}>
      <span>{column.cell(row)}</span>
    </td>
  )
}
