/** A batch of rows as it travels to another thread: a text and numbers are copied whole, rows of strings one by one. */
export interface PackedRows {
  readonly rows: number
  /** The cells of the first column from top to bottom, then those of the second, and so on. */
  readonly text: string
  /** Length of each cell, in the same order; `SAME` for one that equals the cell above, `NONE` for one that the row lacks. */
  readonly lengths: Uint32Array<ArrayBuffer>
}

const SAME = 0xffff_ffff
const NONE = 0xffff_fffe

/** Packs the first `columns` cells of rows. */
export function packRows(rows: readonly (readonly string[])[], columns: number): PackedRows {
  const lengths = new Uint32Array(rows.length * columns)
  let text = ''
  let at = 0
  for (let column = 0; column < columns; column += 1) {
    let above: string | undefined
    for (const row of rows) {
      const cell = row[column]
      if (cell === undefined) lengths[at] = NONE
      else if (cell === above) lengths[at] = SAME
      else {
        lengths[at] = cell.length
        text += cell
      }
      above = cell
      at += 1
    }
  }
  return { rows: rows.length, text, lengths }
}

/** The cells of each column, from top to bottom, without those that rows lack. */
export function unpackColumns({ rows, text, lengths }: PackedRows): string[][] {
  const columns: string[][] = []
  let from = 0
  let at = 0
  while (at < lengths.length) {
    const cells: string[] = []
    let cell = ''
    for (const end = at + rows; at < end; at += 1) {
      const length = lengths[at] as number
      if (length === NONE) continue
      if (length !== SAME) {
        cell = text.slice(from, from + length)
        from += length
      }
      cells.push(cell)
    }
    columns.push(cells)
  }
  return columns
}

/** `unpackColumns(packRows(rows, columns))`, without a journey. */
export function columnsOf(rows: readonly (readonly string[])[], columns: number): string[][] {
  return Array.from({ length: columns }, (_, column) => {
    const cells: string[] = []
    for (const row of rows) {
      const cell = row[column]
      if (cell !== undefined) cells.push(cell)
    }
    return cells
  })
}
