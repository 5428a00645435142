import type { TableProblem } from './inspection.ts'

/** How many faults are kept with their place; all are counted. */
const KEPT = 100

/** Collects the faults of one file: the first hundred with their place, and how many there are in all. */
export class ProblemList {
  readonly list: TableProblem[] = []
  count = 0
  private errors = 0

  add(problem: TableProblem): void {
    this.count += 1
    if (problem.severity === 'error') this.errors += 1
    if (this.list.length < KEPT) this.list.push(problem)
    else if (problem.severity === 'error') this.displaceWarning(problem)
  }

  get hasErrors(): boolean {
    return this.errors > 0
  }

  /** A hundred warnings must not hide what stops the submission. */
  private displaceWarning(problem: TableProblem): void {
    const at = this.list.findLastIndex(({ severity }) => severity === 'warning')
    if (at === -1) return
    this.list.splice(at, 1)
    this.list.push(problem)
  }
}

type Place = Pick<TableProblem, 'row' | 'column'>

/** A fault that stops a submission. Its place stands among the parameters too, so that they alone fill the message. */
export function fault(
  code: TableProblem['code'],
  params: TableProblem['params'] = {},
  place: Place = {},
): TableProblem {
  return { code, severity: 'error', params: { ...params, ...place }, ...place }
}

/** A fault that is shown and stops nothing. */
export function warning(
  code: TableProblem['code'],
  params: TableProblem['params'] = {},
  place: Place = {},
): TableProblem {
  return { ...fault(code, params, place), severity: 'warning' }
}
