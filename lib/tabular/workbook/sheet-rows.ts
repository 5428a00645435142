import { columnOf, MAX_COLUMN, MAX_ROW, rowOf } from './cell-reference.ts'
import { type CellFault, cellText, type RawCell } from './cell-text.ts'
import type { MergedRange } from './merged-cells.ts'
import type { OpenWorkbook, SheetPart } from './open-workbook.ts'
import { decodeXml } from './read-part.ts'
import { WorkbookError } from './workbook-error.ts'
import { type Attributes, isSet, XmlReader } from './xml-reader.ts'
import { MAX_PART_BYTES } from './zip-archive.ts'

/** One row of a sheet as it stands there: `row` from 1, `cells` from column A, up to the last that holds something. */
export interface SheetRow {
  readonly row: number
  readonly cells: string[]
  readonly faults: CellFault[]
  readonly hidden: boolean
}

/** What a sheet says besides its rows. Merged ranges stand behind the rows in the file, so they are whole at the end. */
export interface SheetFacts {
  readonly merged: MergedRange[]
  /** Hidden columns. */
  hiddenColumns: number
}

/** Characters of one cell, in however many runs of text; Excel allows 32,767. */
const MAX_CELL = 4 << 20
/** More merged ranges than this are made to exhaust the server. */
const MAX_MERGED = 200_000

/**
 * Reads the rows of a sheet in pieces, in bounded memory. Rows without any cell are not in the file and do not come.
 * @param facts is filled while reading.
 */
export async function* sheetRows(
  workbook: OpenWorkbook,
  sheet: SheetPart,
  facts: SheetFacts = { merged: [], hiddenColumns: 0 },
  onBytes?: (read: number) => void,
): AsyncGenerator<SheetRow[]> {
  const sheetReader = new SheetReader(workbook, facts)
  const reader = new XmlReader(sheetReader)
  for await (const text of decodeXml(workbook.archive.read(sheet.part, MAX_PART_BYTES, onBytes))) {
    reader.push(text)
    if (sheetReader.rows.length > 0) yield sheetReader.rows.splice(0)
  }
  reader.end()
}

class SheetReader {
  readonly rows: SheetRow[] = []
  private row = 0
  private hidden = false
  private inRow = false
  private cells: string[] = []
  private faults: CellFault[] = []
  private column = -1
  private cell: RawCell | undefined
  private into: 'value' | 'inline' | undefined
  private phonetic = false
  private readonly workbook: OpenWorkbook
  private readonly facts: SheetFacts

  constructor(workbook: OpenWorkbook, facts: SheetFacts) {
    this.workbook = workbook
    this.facts = facts
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c' && this.inRow) this.openCell(attributes)
    else if (this.cell) this.openInCell(this.cell, name)
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'mergeCell') this.addMerged(attributes.ref ?? '')
    else if (name === 'col' && isSet(attributes, 'hidden')) this.addHidden(attributes)
  }

  text(text: string): void {
    if (this.into === 'value' && this.cell) this.cell.value = (this.cell.value ?? '') + text
    else if (this.into === 'inline' && this.cell) this.cell.inline += text
    else return
    const { value = '', inline } = this.cell
    if (value.length + inline.length > MAX_CELL) throw new WorkbookError('text of a cell too long')
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.into = undefined
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
  }

  private openRow(attributes: Attributes): void {
    const given = attributes.r
    const row = given === undefined ? this.row + 1 : Number(given)
    if (!Number.isInteger(row) || row <= this.row || row > MAX_ROW)
      throw new WorkbookError('rows out of order')
    this.row = row
    this.hidden = isSet(attributes, 'hidden')
    this.inRow = true
    this.cells = []
    this.faults = []
    this.column = -1
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes.r
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    if (this.column >= MAX_COLUMN) throw new WorkbookError('column out of bounds')
    const type = attributes.t ?? 'n'
    const style = Number(attributes.s ?? 0)
    this.cell = { type, style, value: undefined, inline: '', formula: false }
  }

  private openInCell(cell: RawCell, name: string): void {
    if (name === 'v') {
      this.into = 'value'
      cell.value ??= ''
    } else if (name === 't' && !this.phonetic) this.into = 'inline'
    else if (name === 'f') cell.formula = true
    else if (name === 'rPh') this.phonetic = true
  }

  private closeCell(): void {
    if (!this.cell) return
    const place = { row: this.row, column: this.column }
    const text = cellText(this.cell, this.workbook, (code, params) =>
      this.faults.push({ code, params, ...place }),
    )
    this.cell = undefined
    if (text === '') return
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = text
  }

  private closeRow(): void {
    this.inRow = false
    this.rows.push({ row: this.row, cells: this.cells, faults: this.faults, hidden: this.hidden })
  }

  private addMerged(reference: string): void {
    const [from = '', to = from] = reference.split(':')
    const range = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) }
    if (range.bottom < range.top || range.right < range.left)
      throw new WorkbookError('merged range upside down')
    this.facts.merged.push(range)
    if (this.facts.merged.length > MAX_MERGED) throw new WorkbookError('too many merged ranges')
  }

  private addHidden(attributes: Attributes): void {
    const from = Number(attributes.min ?? 1)
    const to = Number(attributes.max ?? from)
    // Hidden up to the last column of the sheet: the empty space right of a table, not columns of it.
    if (to >= from && to < MAX_COLUMN) this.facts.hiddenColumns += to - from + 1
  }
}
