import type { TableProblem } from '../inspection.ts'
import { fault } from '../problem-list.ts'

/** Text that is not valid JSON. It keeps no cause: the parser's messages quote the text. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
  /** Where, in bytes of the text in UTF-8 from its start. */
  readonly offset: number

  constructor(offset: number) {
    super('not valid JSON')
    this.offset = offset
  }
}

/** A file that cannot be read on as a list of objects; `problem` says why to the person who uploaded it. */
export class JsonTableError extends Error {
  override readonly name = 'JsonTableError'
  readonly problem: TableProblem

  constructor(problem: TableProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Bytes that one element may have: the outline of a province takes some millions. A worker's memory must hold it twice. */
export const MAX_ELEMENT = 16 << 20

export function tooLong(bytes: number): JsonTableError {
  return new JsonTableError(fault('too-large', { bytes, limit: MAX_ELEMENT }))
}
