import { FileSink } from './file-sink.ts'
import { isExactNumber, type TableWriter, type WrittenColumn } from './table-writer.ts'
import { type ZipPart, ZipStream } from './zip-stream.ts'

/** Rows that a sheet of Excel holds, header included. */
export const XLSX_MAX_ROWS = 1_048_576
/** Characters that a cell of Excel holds; a longer one would be cut, which Z27 does not allow. */
export const XLSX_MAX_CELL = 32_767

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is the text format (49): Excel keeps a code as text when its cell is edited.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

/**
 * Opens an XLSX workbook with one sheet, `data`. Cells are typed strings; a number is written only where it loses nothing
 * (`isExactNumber`), so that codes keep their zeros. Written in one pass with bounded memory, and without a date or an
 * author: the same table gives the same bytes.
 */
export async function writeXlsx(path: string, columns: readonly WrittenColumn[]): Promise<TableWriter> {
  const sink = new FileSink(path)
  const zip = new ZipStream(sink)
  for (const [name, content] of Object.entries(PARTS)) await zip.add(name, XML + content)
  const sheet = await zip.open('xl/worksheets/sheet1.xml')
  const letters = columns.map((_, index) => columnLetters(index))
  await beginSheet(sheet)
  let number = 1
  const header = columns.map(({ name }) => ({ name, type: 'text' as const }))
  await sheet.write(
    rowXml(
      columns.map(({ name }) => name),
      header,
      letters,
      number,
    ),
  )
  return {
    async writeRows(rows) {
      let xml = ''
      for (const row of rows) {
        number += 1
        xml += rowXml(row, columns, letters, number)
      }
      await sheet.write(xml)
    },
    async close() {
      await sheet.write('</sheetData></worksheet>')
      await sheet.close()
      await zip.finish()
      return await sink.close()
    },
  }
}

async function beginSheet(sheet: ZipPart): Promise<void> {
  // The header stays in sight while the rows scroll.
  const views =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  await sheet.write(`${XML}<worksheet xmlns="${MAIN}">${views}<sheetData>`)
}

function rowXml(
  row: readonly string[],
  columns: readonly WrittenColumn[],
  letters: readonly string[],
  number: number,
): string {
  let xml = `<row r="${number}">`
  for (let i = 0; i < row.length; i += 1) {
    const cell = row[i] as string
    if (cell === '') continue
    const at = `${letters[i]}${number}`
    xml += isExactNumber(cell, columns[i]?.type ?? 'text')
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  }
  return `${xml}</row>`
}

/** Letters of a column by its index from 0: A, B, …, Z, AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Characters that XML forbids are written as OOXML writes them, `_x0007_`; so is text that already looks so. */
function escapeXml(text: string): string {
  if (!/[&<>\r]|_x[0-9A-Fa-f]{4}_|[^\t\n\x20-\uFFFD]/.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\t\n\x20-\uFFFD]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
