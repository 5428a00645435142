import { parseRecords } from './parse-records.ts'
import { lineEndOf, type ParsedRecords, type RecordDialect } from './parsed-records.ts'

/** After so many broken quotes a text is taken as it is parsed. */
const MOST = 20

/**
 * Parses a part of a file for a look at its layout. Where a quote has no partner, its line is taken for a row of its own
 * and the rest is parsed anew: a quote in a title above the table must not swallow the table.
 */
export function parseSample(text: string, dialect: RecordDialect, firstLine = 1): ParsedRecords {
  const lineEnd = lineEndOf(dialect)
  const records: string[][] = []
  const lines: number[] = []
  const comments: { line: number; text: string }[] = []
  let rest = text
  let line = firstLine
  for (let broken = 0; ; broken += 1) {
    const parsed = parseRecords(rest, dialect, line, true)
    const at = broken < MOST ? parsed.brokenQuotes[0]?.index : undefined
    const end = at ?? parsed.records.length
    records.push(...parsed.records.slice(0, end))
    lines.push(...parsed.lines.slice(0, end))
    const brokenLine = at === undefined ? Number.POSITIVE_INFINITY : (parsed.lines[at] ?? 0)
    comments.push(...parsed.comments.filter((comment) => comment.line < brokenLine))
    if (at === undefined) return { ...parsed, records, lines, comments, brokenQuotes: [], taken: text.length }
    rest = fromLine(rest, brokenLine - line, lineEnd)
    const stop = rest.indexOf(lineEnd)
    const alone = stop === -1 ? rest : rest.slice(0, stop)
    records.push(alone.replace(/\r$/, '').split(dialect.delimiter))
    lines.push(brokenLine)
    rest = stop === -1 ? '' : rest.slice(stop + 1)
    line = brokenLine + 1
  }
}

/** A text without its first lines. */
export function fromLine(text: string, skipped: number, lineEnd: string): string {
  let start = 0
  for (let i = 0; i < skipped; i += 1) {
    const end = text.indexOf(lineEnd, start)
    if (end === -1) return ''
    start = end + 1
  }
  return text.slice(start)
}
