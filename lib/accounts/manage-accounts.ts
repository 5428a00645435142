import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AccountError } from '#lib/accounts/account-errors.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { generatePassword, hashPassword, shortestPassword, verifyPassword } from '#lib/accounts/password.ts'
import { waitForSecondPerson } from '#lib/accounts/roles.ts'
import { endSessionsOf } from '#lib/accounts/sessions.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Json } from '#lib/audit/canonical-json.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

export interface NewAccount {
  email: string
  post: { zh: string; en: string }
  /** Organisation id; the caller has checked that it exists. */
  organisation: string
}

/** Creates an account without a role. The password is returned this once and kept nowhere. */
export async function createAccount(
  db: Db,
  input: NewAccount & { actor: Actor },
  context: AuditContext,
): Promise<{ accountId: string; password: string }> {
  assertCan(input.actor, 'accounts.manage')
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  const accountId = await inTransaction(db, (tx) =>
    insertAccount(tx, { ...input, passwordHash }, input.actor.accountId, 'account.create', context),
  )
  return { accountId, password }
}

/** The row and its audit. Throws `account-email-malformed` or `account-email-taken`. */
export async function insertAccount(
  tx: Tx,
  account: NewAccount & { passwordHash: string },
  actor: string | null,
  action: 'account.create' | 'account.found',
  context: AuditContext,
): Promise<string> {
  const email = account.email.trim().toLowerCase()
  if (!z.email().safeParse(email).success) throw new AccountError('account-email-malformed')
  const taken = await tx.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirst()
  if (taken) throw new AccountError('account-email-taken', { email })
  const row = {
    id: randomUUID(),
    email,
    post_zh: account.post.zh,
    post_en: account.post.en,
    organisation: account.organisation,
    disabled_at: null,
    created_at: context.now.toISOString(),
  }
  await tx
    .insertInto('accounts')
    .values({ ...row, password_hash: account.passwordHash })
    .execute()
  await audit(tx, action, actor ?? 'system:found', row.id, context, { after: row })
  return row.id
}

/** Disables an account and ends its sessions. Nobody disables the own account: the last one would lock all out. */
export function disableAccount(
  db: Db,
  { actor, accountId }: { actor: Actor; accountId: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertManagesOther(actor, accountId)
    await setDisabled(tx, accountId, context.now.toISOString())
    await audit(tx, 'account.disable', actor.accountId, accountId, context, {
      before: { disabled: false },
      after: { disabled: true },
    })
    await endSessionsOf(tx, accountId, actor.accountId, context)
  })
}

export function enableAccount(
  db: Db,
  { actor, accountId }: { actor: Actor; accountId: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertManagesOther(actor, accountId)
    await setDisabled(tx, accountId, null)
    await audit(tx, 'account.enable', actor.accountId, accountId, context, {
      before: { disabled: true },
      after: { disabled: false },
    })
  })
}

/** The state that is left stands in the statement that changes it: done twice, it is done once. */
async function setDisabled(tx: Tx, accountId: string, at: string | null): Promise<void> {
  const result = await tx
    .updateTable('accounts')
    .set({ disabled_at: at })
    .where('id', '=', accountId)
    .where('disabled_at', at ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AccountError('account-state-unchanged')
}

/**
 * Gives an account a new password, returned this once, and ends its sessions. Who resets it knows it and could act
 * as the account: so its roles that take two people wait until a second account administrator confirms them again.
 */
export async function resetPassword(
  db: Db,
  { actor, accountId }: { actor: Actor; accountId: string },
  context: AuditContext,
): Promise<{ password: string }> {
  assertManagesOther(actor, accountId)
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  await inTransaction(db, async (tx) => {
    await replacePassword(tx, accountId, passwordHash)
    await audit(tx, 'account.reset-password', actor.accountId, accountId, context)
    await waitForSecondPerson(tx, { actor, accountId }, context)
    await endSessionsOf(tx, accountId, actor.accountId, context)
  })
  return { password }
}

/** The owner's own change. Ends the account's sessions: who had the old password is out. */
export async function changePassword(
  db: Db,
  { actor, current, next }: { actor: Actor; current: string; next: string },
  context: AuditContext,
): Promise<void> {
  if ([...next].length < shortestPassword || next.length > 1_024) {
    throw new AccountError('password-too-short', { shortest: shortestPassword })
  }
  const account = await db
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', actor.accountId)
    .executeTakeFirst()
  if (!(await verifyPassword(account?.password_hash, current))) throw new AccountError('password-wrong')
  const passwordHash = await hashPassword(next)
  await inTransaction(db, async (tx) => {
    await replacePassword(tx, actor.accountId, passwordHash)
    await audit(tx, 'account.change-password', actor.accountId, actor.accountId, context)
    await endSessionsOf(tx, actor.accountId, actor.accountId, context)
  })
}

async function replacePassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const result = await tx
    .updateTable('accounts')
    .set({ password_hash: passwordHash })
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AccountError('account-unknown')
}

function assertManagesOther(actor: Actor, accountId: string): void {
  assertCan(actor, 'accounts.manage')
  if (actor.accountId === accountId) throw new AccountError('account-own')
}

function audit(
  tx: Tx,
  action: string,
  actor: string,
  accountId: string,
  context: AuditContext,
  states: { before?: Json; after?: Json } = {},
) {
  return appendAudit(tx, context.auditKey, {
    at: context.now,
    actor,
    action,
    subjectKind: 'account',
    subjectId: accountId,
    origin: context.origin,
    ...states,
  })
}
