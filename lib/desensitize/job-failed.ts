/**
 * Why a job could not be done: a code with numbers and names of columns, never a value. `code` selects the message
 * (`problems.<code>`).
 */
export class JobFailed extends Error {
  override readonly name: string = 'JobFailed'
  readonly code: string
  readonly params: Record<string, string | number>

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
