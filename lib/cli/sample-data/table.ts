import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import iconv from 'iconv-lite'
import Papa from 'papaparse'

/** A table as a dataset's `data.csv` or `data.gbk.csv` holds it; the first row is the header. */
export interface SampleTable {
  slug: string
  /** GBK with CRLF, as spreadsheets in Chinese offices save it, or UTF-8 with LF. */
  encoding: 'utf-8' | 'gbk'
  rows: readonly (readonly (string | number)[])[]
}

/** Writes `<root>/<slug>/data.csv` or `data.gbk.csv`, replacing what is there. */
export async function writeSampleTable(root: string, { slug, encoding, rows }: SampleTable): Promise<string> {
  const path = `${root}/${slug}/${encoding === 'gbk' ? 'data.gbk.csv' : 'data.csv'}`
  const newline = encoding === 'gbk' ? '\r\n' : '\n'
  const text = `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline },
  )}${newline}`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, iconv.encode(text, encoding))
  return path
}

/** Reads a CSV of plain UTF-8 with a header, every cell as text. */
export async function readRecords(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}
