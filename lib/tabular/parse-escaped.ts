import { lineEndOf, type ParsedRecords, type RecordDialect } from './parsed-records.ts'

/** Parses records of a dialect with comments or with its own escape character. See `parseRecords`. */
export function parseEscaped(
  text: string,
  dialect: RecordDialect,
  firstLine: number,
  last: boolean,
): ParsedRecords {
  return new EscapedParser(text, dialect, firstLine, last).run()
}

/** Where a string stands next in a text; what was found is kept until it is passed, so that no stretch is searched twice. */
class Finder {
  private readonly text: string
  private readonly wanted: string
  private found = -2

  constructor(text: string, wanted: string) {
    this.text = text
    this.wanted = wanted
  }

  from(at: number): number {
    if (this.found === -2 || (this.found !== -1 && this.found < at))
      this.found = this.wanted === '' ? -1 : this.text.indexOf(this.wanted, at)
    return this.found
  }
}

class EscapedParser {
  private readonly text: string
  private readonly delimiter: string
  private readonly quote: string
  private readonly escape: string
  private readonly comment: string
  private readonly lineEnd: '\n' | '\r'
  private readonly last: boolean
  private readonly nextDelimiter: Finder
  private readonly nextLineEnd: Finder
  private readonly nextQuote: Finder
  private readonly nextEscape: Finder
  private at = 0
  private line: number
  /** The record at hand goes on behind the end of this text. */
  private incomplete = false
  private broken = 0
  private ended = false

  private readonly records: string[][] = []
  private readonly lines: number[] = []
  private readonly brokenQuotes: { index: number; columnNumber: number }[] = []
  private readonly comments: { line: number; text: string }[] = []

  constructor(text: string, dialect: RecordDialect, firstLine: number, last: boolean) {
    this.text = text
    this.delimiter = dialect.delimiter
    this.quote = dialect.quote
    this.escape = dialect.escape ?? dialect.quote
    this.comment = dialect.comment ?? ''
    this.lineEnd = lineEndOf(dialect)
    this.line = firstLine
    this.last = last
    this.nextDelimiter = new Finder(text, this.delimiter)
    this.nextLineEnd = new Finder(text, this.lineEnd)
    this.nextQuote = new Finder(text, this.quote)
    this.nextEscape = new Finder(text, this.escape === this.quote ? '' : this.escape)
  }

  run(): ParsedRecords {
    let taken = 0
    let nextLine = this.line
    while (this.at < this.text.length) {
      const read = this.comment !== '' && this.text.startsWith(this.comment, this.at)
      if (!(read ? this.readComment() : this.readRecord())) break
      taken = this.at
      nextLine = this.line
    }
    const { records, lines, brokenQuotes, comments } = this
    return { records, lines, brokenQuotes, comments, taken, nextLine }
  }

  /** @returns false where the line goes on behind this text. */
  private readComment(): boolean {
    const end = this.nextLineEnd.from(this.at)
    if (end === -1 && !this.last) return false
    const stop = end === -1 ? this.text.length : end
    this.comments.push({ line: this.line, text: this.text.slice(this.at, stop).replace(/\r$/, '') })
    this.at = stop + 1
    this.line += 1
    return true
  }

  private readRecord(): boolean {
    const record: string[] = []
    const line = this.line
    this.ended = false
    this.broken = 0
    while (!this.ended) {
      const quoted = this.quote !== '' && this.text.startsWith(this.quote, this.at)
      const cell = quoted ? this.readQuoted(record.length + 1) : this.readPlain()
      if (this.incomplete) return false
      record.push(cell)
    }
    if (this.broken > 0) this.brokenQuotes.push({ index: this.records.length, columnNumber: this.broken })
    this.records.push(record)
    this.lines.push(line)
    return true
  }

  private readPlain(): string {
    const start = this.at
    const cell = this.takeUntilEnd(start)
    return this.ended && this.lineEnd === '\n' && cell.endsWith('\r') ? cell.slice(0, -1) : cell
  }

  /** Takes what stands before the next delimiter or line end, and steps behind that. */
  private takeUntilEnd(from: number): string {
    const { text, delimiter } = this
    const newline = this.nextLineEnd.from(from)
    const found = this.nextDelimiter.from(from)
    if (found !== -1 && (newline === -1 || found < newline)) {
      this.at = found + delimiter.length
      return text.slice(from, found)
    }
    if (newline === -1 && !this.last) this.incomplete = true
    this.ended = true
    const stop = newline === -1 ? text.length : newline
    this.at = stop + 1
    this.line += 1
    return text.slice(from, stop)
  }

  private readQuoted(columnNumber: number): string {
    const { text, quote, escape: mark } = this
    let value = ''
    let start = this.at + quote.length
    for (let at = start; ; ) {
      const close = this.nextQuote.from(at)
      const escaped = this.nextEscape.from(at)
      if (close === -1) return this.readUnclosed(value + text.slice(start), columnNumber)
      if (escaped !== -1 && escaped < close) {
        const next = text[escaped + mark.length]
        if (next === quote || next === mark) {
          value += text.slice(start, escaped) + next
          start = escaped + mark.length + next.length
          at = start
        } else at = escaped + mark.length
        continue
      }
      if (mark === quote && text.startsWith(quote, close + 1)) {
        value += text.slice(start, close + 1)
        start = close + 2
        at = start
        continue
      }
      // The next character may be the second of a doubled quote.
      if (close + 1 === text.length && !this.last) this.incomplete = true
      value += text.slice(start, close)
      return this.finishQuoted(value, close + 1, columnNumber)
    }
  }

  /** Behind the closing quote only blanks may stand; other text is a fault and kept. */
  private finishQuoted(value: string, from: number, columnNumber: number): string {
    this.countLines(value)
    const rest = this.takeUntilEnd(from)
    if (/^\s*$/.test(rest)) return value
    this.broken ||= columnNumber
    return value + this.quote + rest.replace(/\r$/, '')
  }

  private readUnclosed(value: string, columnNumber: number): string {
    if (!this.last) this.incomplete = true
    this.broken ||= columnNumber
    this.countLines(value)
    this.at = this.text.length
    this.ended = true
    return value
  }

  private countLines(value: string): void {
    for (let at = value.indexOf(this.lineEnd); at !== -1; at = value.indexOf(this.lineEnd, at + 1))
      this.line += 1
  }
}
