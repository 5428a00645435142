import type { DelimitedDialect } from './table-dialect.ts'

/** What of a dialect decides where records and cells end. */
export type RecordDialect = Pick<DelimitedDialect, 'delimiter' | 'quote' | 'newline'> &
  Partial<Pick<DelimitedDialect, 'escape' | 'comment'>>

/** Whole records from the start of a text. */
export interface ParsedRecords {
  readonly records: string[][]
  /** `lines[i]` is the line, counted from the one given, where record `i` begins. */
  readonly lines: number[]
  /** Records whose quotes have no partner; `columnNumber` from 1, 0 where unknown. */
  readonly brokenQuotes: { readonly index: number; readonly columnNumber: number }[]
  /** Comment lines, by their place. */
  readonly comments: { readonly line: number; readonly text: string }[]
  /** Characters that they take, and the line behind them. */
  readonly taken: number
  readonly nextLine: number
}

/** The character that ends lines: CRLF is read as LF, so that a file with both line ends keeps its rows. */
export function lineEndOf(dialect: Pick<DelimitedDialect, 'newline'>): '\n' | '\r' {
  return dialect.newline === '\r' ? '\r' : '\n'
}
