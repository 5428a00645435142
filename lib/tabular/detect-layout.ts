import { detectFooter } from './detect-footer.ts'
import { type HeaderPlace, isWide, locateHeader } from './locate-header.ts'
import type { ParsedRecords } from './parsed-records.ts'

/** Where the table stands in the file. */
export interface Layout extends HeaderPlace {
  readonly footerRows: number
  readonly comment: string
}

/** A record with the line where it begins. */
export interface PlacedRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Finds header, footer and comments among the first records of a file.
 * @param tail the last records of the file; the same as the first ones where the file is short.
 */
export function detectLayout(parsed: ParsedRecords, tail: ParsedRecords): Layout {
  const rows = placed(parsed)
  const width = usualWidth(rows)
  const header = locateHeader(rows, width)
  const body = rows.filter(({ line }) => line > header.headerRow)
  const last = parsed === tail ? body : placed(tail)
  return {
    ...header,
    footerRows: detectFooter(last, width),
    comment: detectComment(body, width),
  }
}

function placed(parsed: ParsedRecords): PlacedRow[] {
  return parsed.records.map((cells, i) => ({ cells, line: parsed.lines[i] ?? 0 }))
}

/** The number of cells that most rows have; of equals the greater. */
export function usualWidth(rows: readonly PlacedRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 1 || cells[0]?.trim() !== '')
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = 1
  let most = 0
  for (const [length, count] of counts)
    if (count > most || (count === most && length > width)) {
      width = length
      most = count
    }
  return width
}

const COMMENTS = ['#', '//'] as const

/** A mark is one of comments where lines amid the table begin with it, none of which is a row of the table. */
function detectComment(body: readonly PlacedRow[], width: number): string {
  if (width < 2) return ''
  for (const mark of COMMENTS) {
    const marked = body.filter(({ cells }) => cells[0]?.startsWith(mark))
    if (marked.length > 0 && marked.every(({ cells }) => cells.length !== width && !isWide(cells, width)))
      return mark
  }
  return ''
}
