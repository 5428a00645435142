import type { TableProblem } from './inspection.ts'

/** How many faults are kept with their place; all are counted. */
const KEPT = 100

/** Collects the faults of one file: the first hundred with their place, and how many there are in all. */
export class ProblemList {
  readonly list: TableProblem[] = []
  count = 0

  add(problem: TableProblem): void {
    this.count += 1
    if (this.list.length < KEPT) this.list.push(problem)
  }

  get hasErrors(): boolean {
    return this.list.some((problem) => problem.severity === 'error')
  }
}

/** A fault that stops a submission. Its place stands among the parameters too, so that they alone fill the message. */
export function fault(
  code: TableProblem['code'],
  params: TableProblem['params'] = {},
  place: Pick<TableProblem, 'row' | 'column'> = {},
): TableProblem {
  return { code, severity: 'error', params: { ...params, ...place }, ...place }
}
