import type { MergedRange } from './merged-cells.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/** Where the table stands in a sheet; rows as in a dialect. */
export interface SheetLayout {
  readonly headerRow: number
  readonly headerRows: number
  readonly footerRows: number
}

const MAX_HEADER_ROWS = 5
/** How notes below a table begin. */
const NOTE =
  /^[\s"'“【[(（]*(?:(?:备\s*|附\s*)?注(?:释|解)?\s*\d*\s*[:：.、．)）】\]]|(?:数据|资料|信息)?来源\s*[:：]|说明\s*[:：]|(?:填表|填报|制表|编制|统计|打印|更新)(?:人|单位|日期|时间)?\s*[:：]|(?:审核|复核|批准)人?\s*[:：]|(?:单位)?负责人\s*[:：]|单位(?:\(盖章\)|（盖章）)\s*[:：]|联系(?:人|电话)\s*[:：]|※|＊|\*\s*\S|(?:data\s+)?sources?\s*:|(?:foot)?notes?\s*\d*\s*[:.])/i

/**
 * Finds header and notes: titles above the table are rows with one cell or one merged cell, the header the first row that
 * fills most of the table's width, over as many rows as its merged cells reach; notes below are rows of a cell or two that
 * begin as notes do.
 */
export function findLayout(survey: SheetSurvey): SheetLayout {
  const width = usualWidth(survey)
  const at = survey.head.findIndex((row) => cellsFilled(row, survey.merged, width) * 2 > width)
  const header = survey.head[at] ?? survey.head[0]
  if (!header) return { headerRow: 1, headerRows: 1, footerRows: 0 }
  const headerRow = topOfHeader(header.row, survey)
  const headerRows = Math.min(MAX_HEADER_ROWS, bottomOfHeader(headerRow, survey, width) - headerRow + 1)
  return { headerRow, headerRows, footerRows: notesBelow(survey, headerRow + headerRows, width) }
}

/** Cells that most rows of the head fill up to. */
function usualWidth({ head }: SheetSurvey): number {
  const counts = new Map<number, number>()
  for (const row of head) {
    const width = ownCells(row)
    counts.set(width, (counts.get(width) ?? 0) + width)
  }
  // Wide rows weigh more: a table of ten columns under ten lines of title is ten columns wide.
  return [...counts].reduce((best, one) => (one[1] >= best[1] ? one : best), [0, 0])[0]
}

/** Filled cells of a row, a merged one counting for the columns that it covers unless it covers the whole table. */
function cellsFilled(row: SheetRow, merged: readonly MergedRange[], width: number): number {
  if (ownCells(row) === 1 && width > 1) return 0
  const own = row.cells.filter((cell) => cell.trim() !== '').length
  const covered = rangesOf(row, merged).reduce((sum, { left, right }) => sum + right - left, 0)
  return own + covered
}

function ownCells(row: SheetRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length
}

/** Merged ranges that begin in a row and hold something. */
function rangesOf({ row, cells }: SheetRow, merged: readonly MergedRange[]): MergedRange[] {
  return merged.filter(({ top, left }) => top === row && (cells[left] ?? '') !== '')
}

/** The header begins higher where a merged cell of a row above reaches into it. */
function topOfHeader(row: number, { merged, head }: SheetSurvey): number {
  const above = merged.filter(
    ({ top, bottom, left }) =>
      top < row && bottom >= row && head.some((one) => one.row === top && one.cells[left]),
  )
  return above.length === 0 ? row : Math.min(...above.map(({ top }) => top))
}

/**
 * The header ends where the lowest of its merged cells does. A cell merged across columns names a group: the names of its
 * columns stand in the row below it.
 */
function bottomOfHeader(top: number, survey: SheetSurvey, width: number): number {
  let bottom = top
  for (let row = top; row <= bottom && row < top + MAX_HEADER_ROWS; row += 1) {
    for (const range of survey.merged) {
      if (range.top !== row) continue
      const group = range.right > range.left && range.right - range.left + 1 < Math.max(width, 3)
      bottom = Math.max(bottom, range.bottom + (group && hasRow(survey, range) ? 1 : 0))
    }
  }
  return bottom
}

/** Whether names stand below a merged cell, more than one of them. */
function hasRow({ head }: SheetSurvey, { bottom, left, right }: MergedRange): boolean {
  const below = head.find(({ row }) => row === bottom + 1)
  const names = below?.cells.slice(left, right + 1).filter((cell) => cell.trim() !== '') ?? []
  return names.length > 1 && names.every((name) => !/^-?[\d.,]+%?$/.test(name))
}

/** Rows from the first note to the last row in use. */
function notesBelow(survey: SheetSurvey, from: number, width: number): number {
  const { lastRow } = survey.used
  let first = lastRow + 1
  for (const row of [...survey.foot].reverse()) {
    if (row.row < from || !isNote(row, survey.merged, width)) break
    first = row.row
  }
  return lastRow + 1 - first
}

function isNote(row: SheetRow, merged: readonly MergedRange[], width: number): boolean {
  const texts = row.cells.filter((cell) => cell.trim() !== '')
  if (texts.length > Math.max(2, width / 2)) return false
  if (width > 1 && texts.length < width && NOTE.test(texts[0] ?? '')) return true
  // A line of text across the whole table is none of its records.
  return (
    width > 2 &&
    texts.length === 1 &&
    rangesOf(row, merged).some((range) => range.right - range.left + 1 >= width)
  )
}
