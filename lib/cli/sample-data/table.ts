import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import Papa from 'papaparse'

/** A table as a dataset's `data.csv` or `data.gbk.csv` holds it; the first row is the header. */
export interface SampleTable {
  slug: string
  /** GBK with CRLF, as spreadsheets in Chinese offices save it, or UTF-8 with LF. */
  encoding: 'utf-8' | 'gbk'
  rows: readonly (readonly (string | number)[])[]
}

/** Where the table lies below content/datasets. */
export function sampleTableFile({ slug, encoding }: SampleTable): string {
  return `${slug}/${encoding === 'gbk' ? 'data.gbk.csv' : 'data.csv'}`
}

/** The bytes of the table's file. */
export function encodeSampleTable({ encoding, rows }: SampleTable): Buffer {
  const newline = encoding === 'gbk' ? '\r\n' : '\n'
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline },
  )
  return iconv.encode(text + newline, encoding)
}

/** Reads a CSV of plain UTF-8 with a header, every cell as text. */
export async function readRecords(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}
