import { decodeText } from './decode.ts'
import { describeBadBytes } from './describe-bad-bytes.ts'
import { detectDialect } from './detect-dialect.ts'
import type { FoundEncoding } from './detect-encoding.ts'
import { detectLayout, type Layout } from './detect-layout.ts'
import type { Reading } from './detect-reading.ts'
import type { TableProblem } from './inspection.ts'
import { parseSample } from './parse-sample.ts'
import type { ParsedRecords } from './parsed-records.ts'
import { fault, warning } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { readTail } from './read-tail.ts'
import type { DelimitedDialect, Encoding, GivenDialect } from './table-dialect.ts'

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
  if (sample.text.trim() === '') return { ok: false, problems: [fault('empty-file')], choices }
  const form = { ...detectDialect(sample.text, given), comment: given.comment ?? '' }
  let parsed = parseSample(sample.text, form)
  const tail = sample.whole ? parsed : await parseTail(path, encoding, form)
  const layout = { ...detectLayout(parsed, tail), ...givenLayout(given) }
  const dialect: DelimitedDialect = {
    format: 'delimited',
    encoding,
    bom,
    ...form,
    comment: given.comment ?? layout.comment,
    headerRow: layout.headerRow,
    headerRows: layout.headerRows,
    footerRows: layout.footerRows,
    tidy: true,
    ...(c1Of(found, given) ? { c1: 'windows-1252' as const } : {}),
  }
  if (found.bad) {
    parsed = parseSample(sample.text, dialect)
    const table = { dialect, header: headerOf(parsed, layout) }
    return { ok: false, problems: describeBadBytes(found.bad, encoding, table), choices }
  }
  return { ok: true, dialect, choices, warnings: warningsOf(found, layout, given) }
}

function givenLayout({ headerRow, headerRows, footerRows }: GivenDialect): Partial<Layout> {
  return {
    ...(headerRow === undefined ? {} : { headerRow, headerRows: 1 }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(footerRows === undefined ? {} : { footerRows }),
  }
}

function c1Of(found: FoundEncoding, given: GivenDialect): boolean {
  return given.c1 === undefined ? found.c1 > 0 : given.c1 === 'windows-1252'
}

/** A header that was not found stops the submission until the person says that there is none, or where it is. */
function warningsOf(found: FoundEncoding, layout: Layout, given: GivenDialect): TableProblem[] {
  const warnings: TableProblem[] = []
  const [first, second] = found.candidates
  if (found.close && first && second)
    warnings.push(
      warning('encodings-close', {
        first: first.encoding.toUpperCase(),
        second: second.encoding.toUpperCase(),
      }),
    )
  if (found.c1 > 0) warnings.push(warning('c1-controls', { count: found.c1 }))
  if (layout.headerRow === 0)
    warnings.push((given.headerRow === 0 ? warning : fault)('no-header', {}, { row: 1 }))
  return warnings
}

function headerOf(parsed: ParsedRecords, layout: Layout): readonly string[] {
  const at = parsed.lines.findIndex((line) => line >= layout.headerRow)
  return layout.headerRow === 0 ? [] : (parsed.records[at] ?? [])
}

async function parseTail(
  path: string,
  encoding: Encoding,
  form: Pick<DelimitedDialect, 'delimiter' | 'quote' | 'escape' | 'newline' | 'comment'>,
): Promise<ParsedRecords> {
  return parseSample(await readTail(path, encoding), form)
}

/** Decoded text from the start of a file, whole lines where the file goes on. Bytes that cannot be decoded are replaced. */
async function readSample(path: string, encoding: Encoding): Promise<{ text: string; whole: boolean }> {
  let text = ''
  for await (const piece of decodeText(readBytes(path), encoding, { lenient: true })) {
    text += piece
    if (text.length >= SAMPLE) {
      const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE))
      return { text: text.slice(0, end > 0 ? end + 1 : SAMPLE), whole: false }
    }
  }
  return { text, whole: true }
}
