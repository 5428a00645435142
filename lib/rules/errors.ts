/** What can be wrong with a question about days and limits. Codes select `problems.<code>` in lib/i18n. */
export type RulesErrorCode =
  | 'invalid-day'
  | 'invalid-instant'
  | 'invalid-day-count'
  | 'duplicate-calendar-year'
  | 'conflicting-calendar-day'
  | 'unknown-limit'
  | 'limit-without-number'
  | 'limit-of-another-type'
  | 'promise-missing'

/** A fault in the rules' input; `params` fill the message. */
export class RulesError extends Error {
  readonly code: RulesErrorCode
  readonly params: Record<string, string | number>

  constructor(code: RulesErrorCode, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'RulesError'
    this.code = code
    this.params = params
  }
}
