import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { FileSink } from './file-sink.ts'
import { isExactNumber, type TableWriter, type WrittenColumn } from './table-writer.ts'

/** Rows that a sheet of Excel holds, header included. */
export const XLSX_MAX_ROWS = 1_048_576
/** Characters that a cell of Excel holds; a longer one would be cut, which Z27 does not allow. */
export const XLSX_MAX_CELL = 32_767

/** A cell that a sheet would cut; the cell itself is no part of the error. */
export class OverlongCell extends Error {
  override readonly name = 'OverlongCell'
}

/**
 * Opens an XLSX workbook with one sheet, `data`, written by hucre as rows come, in bounded memory. Cells are typed
 * strings; a number is written only where it loses nothing (`isExactNumber`), so that codes keep their zeros.
 * Writing rows throws {OverlongCell}; it can be closed then, and holds the rows before.
 */
export async function writeXlsx(path: string, columns: readonly WrittenColumn[]): Promise<TableWriter> {
  const sink = new FileSink(path)
  const batches = new TransformStream<CellValue[][], CellValue[][]>()
  const input = batches.writable.getWriter()
  const written = copy(
    writeXlsxStream(rowsOf(batches.readable), {
      name: 'data',
      // The text format: Excel keeps a code as text when its cell is edited.
      columns: columns.map(({ name }) => ({ header: name, numFmt: '@' })),
      freezePane: { rows: 1 },
    }),
    sink,
  )
  // A fault of the disk is thrown by the next call, not lost in the background.
  const orFailure = (step: Promise<void>) => Promise.race([step, written.then(() => step)])
  return {
    writeRows: (rows) => orFailure(input.write(rows.map((row) => cellsOf(row, columns)))),
    async close() {
      await orFailure(input.close())
      await written
      return sink.close()
    },
  }
}

async function* rowsOf(batches: ReadableStream<CellValue[][]>): AsyncGenerator<CellValue[]> {
  for await (const batch of batches) yield* batch
}

async function copy(bytes: ReadableStream<Uint8Array>, sink: FileSink): Promise<void> {
  for await (const piece of bytes) await sink.write(piece)
}

function cellsOf(row: readonly string[], columns: readonly WrittenColumn[]): CellValue[] {
  return row.map((cell, index) => {
    if (cell === '') return null
    if (cell.length > XLSX_MAX_CELL) throw new OverlongCell('a cell is too long for a sheet')
    if (isExactNumber(cell, columns[index]?.type ?? 'text')) return Number(cell)
    // OOXML reads `_x0041_` as an escaped character: text that only looks so is escaped itself.
    return cell.includes('_x') ? cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell
  })
}
