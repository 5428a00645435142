import type { TableProblem } from '../inspection.ts'
import { fault } from '../problem-list.ts'

/** A workbook that cannot be read on; `problem` says why to the person who uploaded it. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
  readonly problem: TableProblem

  constructor(reason: string, options: ErrorOptions & { problem?: TableProblem } = {}) {
    super(reason, options)
    this.problem = options.problem ?? fault('broken-workbook')
  }
}
