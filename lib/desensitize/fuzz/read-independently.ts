import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import type { DelimitedDialect, Dialect, WorkbookDialect } from '#lib/tabular/table-dialect.ts'

/**
 * Reads a whole file in one go by other means than ours: papaparse, `JSON.parse`, hucre. It knows nothing of
 * reports, so it is the measure only where nothing was reported.
 * @returns rows of text; undefined where the other means cannot read the file or would not read it the same by their nature.
 */
export async function readIndependently(bytes: Buffer, dialect: Dialect): Promise<string[][] | undefined> {
  if (dialect.format === 'delimited') return delimitedRows(bytes, dialect)
  if (dialect.format === 'xlsx') return await workbookRows(bytes, dialect)
  const text = new TextDecoder(dialect.encoding, { fatal: true }).decode(bytes)
  const lines = dialect.format === 'json' && dialect.shape === 'lines'
  const objects = lines
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
    : firstList(JSON.parse(text))
  if (objects === undefined) return undefined
  return dialect.format === 'geojson' ? featureRows(objects) : objectRows(objects)
}

function delimitedRows(bytes: Buffer, dialect: DelimitedDialect): string[][] | undefined {
  // The parser given has no notion of these.
  if (dialect.c1 || dialect.comment !== '' || dialect.quote === '' || dialect.escape !== dialect.quote)
    return undefined
  const lineEnd = dialect.newline === '\r' ? '\r' : '\n'
  let text = new TextDecoder(dialect.encoding, { fatal: true }).decode(bytes)
  for (let line = 1; line < dialect.headerRow; line += 1) text = text.slice(text.indexOf(lineEnd) + 1)
  const { data } = Papa.parse<string[]>(text, {
    delimiter: dialect.delimiter,
    quoteChar: dialect.quote,
    newline: lineEnd,
  })
  const rows = data.map((row) =>
    row.map((cell, i) => (i === row.length - 1 && lineEnd === '\n' ? cell.replace(/\r$/, '') : cell)),
  )
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  // In a table of one column a blank row is a record, and whether it is one below the table cannot be told.
  if (dialect.footerRows > 0 && filled.every((row) => row.length === 1)) return undefined
  const header = dialect.headerRow === 0 ? 0 : dialect.headerRows
  return filled.slice(header, filled.length - dialect.footerRows)
}

async function workbookRows(bytes: Buffer, dialect: WorkbookDialect): Promise<string[][] | undefined> {
  const { sheets } = await readXlsx(bytes)
  const rows = sheets.find(({ name }) => name === dialect.sheet)?.rows
  if (!rows) return undefined
  const first = dialect.headerRow === 0 ? 0 : dialect.headerRow + dialect.headerRows - 1
  const texts = rows.map((row) => row.map((value) => String(value ?? '')))
  const last = texts.findLastIndex(hasContent) + 1 - dialect.footerRows
  return texts.slice(first, last).filter(hasContent)
}

function hasContent(row: readonly string[]): boolean {
  return row.some((text) => text !== '')
}

type Item = Record<string, unknown>

/** The first list of objects in the order of the text, however deep. */
function firstList(value: unknown): Item[] | undefined {
  if (Array.isArray(value) && isItem(value[0])) return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const found = firstList(inner)
    if (found) return found
  }
  return undefined
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectRows(objects: readonly Item[]): string[][] {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))]
  return objects.map((object) => keys.map((key) => cellOf(object[key])))
}

function featureRows(features: readonly Item[]): string[][] {
  const ids = features.some((feature) => 'id' in feature)
  const properties = features.map((feature) => (isItem(feature.properties) ? feature.properties : {}))
  const rows = objectRows(properties)
  const geometry = features.some((feature) => 'geometry' in feature)
  return rows.map((row, i) => [
    ...(ids ? [cellOf(features[i]?.id)] : []),
    ...row,
    ...(geometry ? [cellOf(features[i]?.geometry)] : []),
  ])
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
