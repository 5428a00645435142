/** A step of handling that is refused. `code` selects `problems.<code>`. */
export class HandlingRefused extends Error {
  override readonly name = 'HandlingRefused'
  readonly code: HandlingFault
  readonly params: Record<string, string | number>
  constructor(code: HandlingFault, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export type HandlingFault =
  | 'opinion-changed'
  | 'opinion-of-consultation'
  | 'opinion-department-unknown'
  | 'opinion-reason-missing'
  | 'opinion-version-unknown'
  | 'opinion-entry-unknown'
  | 'opinion-unanswered'
  | 'opinion-published'
  | 'opinion-personal-data'
