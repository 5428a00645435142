import type { Reading } from './detect-reading.ts'
import { looksLikeData } from './header.ts'
import type { ReadingChoices } from './inspection.ts'
import { fault, warning } from './problem-list.ts'
import type { GivenDialect } from './table-dialect.ts'
import { findLayout } from './workbook/find-layout.ts'
import { type OpenWorkbook, type SheetPart, withWorkbook } from './workbook/open-workbook.ts'
import { type SheetSurvey, surveySheet } from './workbook/survey-sheet.ts'
import { WorkbookError } from './workbook/workbook-error.ts'

type Sheets = ReadingChoices['sheets']

/**
 * Finds how a workbook is read: the sheet given, else the first visible one with a table, and where its header and notes
 * stand. Every sheet is read through once, so that each is offered with its true size.
 */
export async function detectWorkbook(path: string, given: GivenDialect): Promise<Reading> {
  const sheets: Sheets = []
  try {
    for await (const reading of withWorkbook(path, (workbook) => survey(workbook, given, sheets)))
      return reading
    return broken(sheets)
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause
    return { ok: false, problems: [cause.problem], choices: choicesOf(sheets) }
  }
}

async function* survey(workbook: OpenWorkbook, given: GivenDialect, sheets: Sheets): AsyncGenerator<Reading> {
  let chosen: { sheet: SheetPart; survey: SheetSurvey } | undefined
  for (const sheet of workbook.sheets) {
    const found = await surveySheet(workbook, sheet)
    const { lastRow } = found.used
    const { end } = found.used.columns(1, lastRow)
    sheets.push({ name: sheet.name, rows: lastRow, columns: end, hidden: sheet.hidden })
    const wanted = given.sheet === undefined ? !sheet.hidden && lastRow > 0 : sheet.name === given.sheet
    // A sheet of one row is a cover or a note, unless there is nothing else.
    const better = !chosen || (given.sheet === undefined && chosen.survey.used.lastRow < 2 && lastRow > 1)
    if (wanted && better) chosen = { sheet, survey: found }
  }
  yield readingOf(chosen, given, sheets)
}

function readingOf(
  chosen: { sheet: SheetPart; survey: SheetSurvey } | undefined,
  given: GivenDialect,
  sheets: Sheets,
): Reading {
  const choices = choicesOf(sheets)
  if (!chosen && given.sheet !== undefined)
    return { ok: false, problems: [fault('unknown-sheet', { sheet: given.sheet })], choices }
  if (!chosen || chosen.survey.used.lastRow === 0)
    return { ok: false, problems: [fault('empty-file')], choices }
  const layout = givenLayout(findLayout(chosen.survey), given)
  const cells = chosen.survey.head.find(({ row }) => row === layout.headerRow)?.cells ?? []
  const isData = given.headerRow === undefined && looksLikeData(cells)
  const dialect = { format: 'xlsx' as const, sheet: chosen.sheet.name, ...layout }
  if (isData) Object.assign(dialect, { headerRow: 0, headerRows: 1 })
  // As with text, a header that was not found stops the submission until the person says that there is none.
  const missing = (given.headerRow === 0 ? warning : fault)('no-header', {}, { row: 1 })
  return { ok: true, dialect, choices, warnings: dialect.headerRow === 0 ? [missing] : [] }
}

/** A header row set by hand is one row unless more are set too: what was found was found for another row. */
function givenLayout(found: ReturnType<typeof findLayout>, given: GivenDialect) {
  const moved = given.headerRow !== undefined && given.headerRow !== found.headerRow
  return {
    headerRow: given.headerRow ?? found.headerRow,
    headerRows: given.headerRows ?? (moved ? 1 : found.headerRows),
    footerRows: given.footerRows ?? found.footerRows,
  }
}

function broken(sheets: Sheets): Reading {
  return { ok: false, problems: [fault('broken-workbook')], choices: choicesOf(sheets) }
}

function choicesOf(sheets: Sheets): ReadingChoices {
  return { encodings: [], encodingsClose: false, sheets }
}
