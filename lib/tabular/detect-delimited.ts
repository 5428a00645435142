import { decodeText } from './decode.ts'
import type { FoundEncoding } from './detect-encoding.ts'
import type { Reading } from './detect-reading.ts'
import { detectDialect } from './dialect.ts'
import { fault } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import type { Encoding, GivenDialect } from './table-dialect.ts'

/** The dialect is found from so many characters at the start. */
const SAMPLE = 1 << 18

/** Finds the dialect of delimited text whose encoding is known. */
export async function detectDelimited(
  path: string,
  found: FoundEncoding,
  given: GivenDialect,
): Promise<Reading> {
  const { encoding, bom } = found
  const choices = { encodings: found.candidates, encodingsClose: found.close, sheets: [] }
  const sample = await readSample(path, encoding)
  if (sample.trim() === '') return { ok: false, problems: [fault('empty-file')], choices }
  const dialect = {
    format: 'delimited' as const,
    encoding,
    bom,
    escape: '"',
    comment: '',
    headerRow: 1,
    headerRows: 1,
    footerRows: 0,
    ...detectDialect(sample),
    ...(given.delimiter === undefined ? {} : { delimiter: given.delimiter }),
  }
  return { ok: true, dialect, choices, warnings: [] }
}

/** Decoded text from the start of a file, whole lines where the file goes on. */
export async function readSample(path: string, encoding: Encoding): Promise<string> {
  let sample = ''
  for await (const text of decodeText(readBytes(path), encoding)) {
    sample += text
    if (sample.length >= SAMPLE) return sample.slice(0, sample.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE)
  }
  return sample
}
