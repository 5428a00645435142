export type AccountFaultCode =
  | 'account-unknown'
  | 'account-email-taken'
  | 'account-email-malformed'
  | 'account-state-unchanged'
  | 'account-own'
  | 'password-too-short'
  | 'password-wrong'
  | 'portal-already-founded'
  | 'role-already-granted'
  | 'role-to-oneself'
  | 'role-same-person'
  | 'role-grant-not-open'
  | 'roles-kept-apart'

/** A change of accounts or roles that cannot be made. `code` selects `problems.<code>`. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
  readonly code: AccountFaultCode
  readonly params: Record<string, string | number>
  constructor(code: AccountFaultCode, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
