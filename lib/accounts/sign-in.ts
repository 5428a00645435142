import { verifyPassword } from '#lib/accounts/password.ts'
import { beginSession } from '#lib/accounts/sessions.ts'
import {
  bookFailure,
  type FailureKeys,
  failureKeys,
  secondsBlocked,
  takeBackFailure,
} from '#lib/accounts/sign-in-failures.ts'
import { webOrigin } from '#lib/accounts/source.ts'
import { appendAudit } from '#lib/audit/append-audit.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

export interface SignInDeps {
  now: Date
  /** Key of the hashes that stand for addresses. */
  key: Uint8Array
  auditKey: Uint8Array
}

export type SignInResult =
  | { ok: true; sessionId: string; accountId: string }
  | {
      ok: false
      code: 'wrong-email-or-password' | 'too-many-attempts' | 'account-disabled'
      /** `seconds` to wait, with `too-many-attempts`. */
      params: Record<string, number>
    }

/**
 * Signs in with e-mail and password from a network address (`source`). An unknown e-mail address, and one that is
 * known with a wrong password, are the same answer in the same time.
 */
export async function signIn(
  db: Db,
  credentials: { email: string; password: string; source: string },
  deps: SignInDeps,
): Promise<SignInResult> {
  const email = credentials.email.trim().toLowerCase()
  const keys = failureKeys(deps.key, email, credentials.source)
  const origin = webOrigin(deps.key, credentials.source)
  const opening = await inTransaction(db, (tx) => openTry(tx, email, keys, origin, deps))
  if (opening.wait > 0) return { ok: false, code: 'too-many-attempts', params: { seconds: opening.wait } }
  if (!(await verifyPassword(opening.account?.password_hash, credentials.password)) || !opening.account) {
    return { ok: false, code: 'wrong-email-or-password', params: {} }
  }
  const { id, password_hash } = opening.account
  return inTransaction(db, (tx) => closeTry(tx, { id, password_hash }, keys, origin, deps))
}

async function openTry(tx: Tx, email: string, keys: FailureKeys, origin: string, deps: SignInDeps) {
  const wait = await secondsBlocked(tx, keys, deps.now)
  if (wait > 0) return { wait, account: undefined }
  const account = await tx
    .selectFrom('accounts')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  const failures = await bookFailure(tx, keys, deps.now)
  // At 20, 40, 80, …: an attack from many sources is heard of, and does not flood the audit.
  if (account && isAlarm(failures)) {
    await appendAudit(tx, deps.auditKey, {
      at: deps.now,
      actor: 'system:sign-in',
      action: 'sign-in.many-failures',
      subjectKind: 'account',
      subjectId: account.id,
      origin,
      detail: { failures },
    })
  }
  return { wait, account }
}

function isAlarm(failures: number): boolean {
  const doublings = Math.log2(failures / 20)
  return doublings >= 0 && Number.isInteger(doublings)
}

/** The account is read again: it may have been disabled, or its password reset, while the password was compared. */
async function closeTry(
  tx: Tx,
  compared: { id: string; password_hash: string },
  keys: FailureKeys,
  origin: string,
  deps: SignInDeps,
): Promise<SignInResult> {
  const account = await tx
    .selectFrom('accounts')
    .select(['disabled_at', 'password_hash'])
    .where('id', '=', compared.id)
    .executeTakeFirstOrThrow()
  if (account.password_hash !== compared.password_hash) {
    return { ok: false, code: 'wrong-email-or-password', params: {} }
  }
  if (account.disabled_at) return { ok: false, code: 'account-disabled', params: {} }
  await takeBackFailure(tx, keys)
  const context = { now: deps.now, auditKey: deps.auditKey, origin }
  return { ok: true, sessionId: await beginSession(tx, compared.id, context), accountId: compared.id }
}
