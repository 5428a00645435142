import type { TableProblem } from '../inspection.ts'

/** Text that is not valid JSON; `offset` is where in the text that was given to the reader. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
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
