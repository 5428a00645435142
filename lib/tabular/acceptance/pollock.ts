import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Papa from 'papaparse'
import type { GivenDialect } from '../table-dialect.ts'
import { type ReadFile, readFile } from './read-file.ts'
import { shared } from './shared-folder.ts'

/** Files of Pollock, a survey of how tables are really published, each beside its right reading and its dialect. */
export const pollockFiles = readdirSync(shared('data/messy/csv')).map((name) => basename(name))

/** How a reading differs from the right one; undefined where it does not. */
export interface Difference {
  readonly header: boolean
  /** Records that are not equal cell by cell, missing and additional ones counted. */
  readonly records: number
  readonly found: number
  readonly right: number
}

export async function readPollock(name: string, given: GivenDialect = {}): Promise<ReadFile> {
  return await readFile(shared('data/messy/csv', name), given)
}

/**
 * What `parameters/` says of a file, as a person would set it by hand. An empty delimiter or quote says nothing (the file
 * has none to tell it by) and is left to detection; so is the encoding, which names that of the file before it was
 * converted to the UTF-8 that lies here. `escapechar` and `footnote_lines` are empty and 0 in all files.
 */
export function givenBy(name: string): GivenDialect {
  const path = shared('data/messy/parameters', `${name}_parameters.json`)
  const parameters: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  const { delimiter, quotechar } = parameters
  const headerRows = Number(parameters.header_lines)
  return {
    ...(delimiter ? { delimiter } : {}),
    ...(quotechar ? { quote: quotechar } : {}),
    headerRow: headerRows === 0 ? 0 : Number(parameters.preamble_lines) + 1,
    ...(headerRows === 0 ? {} : { headerRows }),
    footerRows: Number(parameters.footnote_lines),
  }
}

/**
 * Compares with `clean/`, cell by cell, in order, nothing trimmed and no number read as a number. Rows without any content
 * are no records on either side. Of the header: spaces at the ends of names do not count; the rows of a header are joined
 * by ` / ` here and by a space there; a name that is missing or repeated is told by what the reader calls it (`列3`,
 * `x (2)`) and compared as it stands in the file. Where there is no header, `clean/` has numbers for names or none at all.
 */
export function compareWithClean(name: string, read: ReadFile): Difference | undefined {
  const clean = cleanRecords(name)
  const headless = read.dialect?.headerRow === 0
  const named = !headless || /^col_\d+$/.test(clean[0]?.[0] ?? '')
  const right = named ? clean.slice(1) : clean
  const header =
    !headless &&
    !equal(
      read.header.map(asWritten),
      (clean[0] ?? []).map((cell) => cell.trim()),
    )
  let records = 0
  for (let i = 0; i < Math.max(right.length, read.rows.length); i += 1)
    if (!equal(read.rows[i], right[i])) records += 1
  if (!header && records === 0) return undefined
  return { header, records, found: read.rows.length, right: right.length }
}

function cleanRecords(name: string): string[][] {
  const text = readFileSync(shared('data/messy/clean', name), 'utf8')
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', quoteChar: '"' })
  return data.filter((record) => record.some((cell) => cell.trim() !== ''))
}

/** A name as the file has it: without what settles missing and repeated names. */
function asWritten(name: string): string {
  const shown = name.replace(/ \(\d+\)$/, '').replaceAll(' / ', ' ')
  return (/^列\d+$/.test(shown) ? '' : shown).trim()
}

function equal(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
