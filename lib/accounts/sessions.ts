import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

const lifetimeMs = 8 * 3600 * 1000
const idleMs = 3600 * 1000
/** `last_seen_at` is written at most this often: reading a page should not write. */
const seenEveryMs = 60 * 1000

/** Begins a session of at most eight hours and returns its id: a secret of 256 bits, known to its holder. */
export async function beginSession(tx: Tx, accountId: string, context: AuditContext): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const now = context.now.toISOString()
  await tx
    .insertInto('sessions')
    .values({
      id,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(context.now.getTime() + lifetimeMs).toISOString(),
      ended_at: null,
    })
    .execute()
  await auditSession(tx, 'session.begin', { id, account_id: accountId }, accountId, context)
  return id
}

/** The same in a transaction of its own, for the command line and for tests. */
export function createSession(db: Db, accountId: string, context: AuditContext): Promise<string> {
  return inTransaction(db, (tx) => beginSession(tx, accountId, context))
}

/**
 * Who holds the session, with the roles in force now, or null when it ended, expired (eight hours, or one hour
 * without a request) or its account is disabled. Asked at every request: a role that is revoked is gone at once.
 */
export async function readSession(db: Db, id: string, now: Date): Promise<Actor | null> {
  const session = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(['account_id', 'organisation', 'post_zh', 'post_en', 'last_seen_at'])
    .where('sessions.id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('last_seen_at', '>', new Date(now.getTime() - idleMs).toISOString())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!session) return null
  if (now.getTime() - Date.parse(session.last_seen_at) >= seenEveryMs) await markSeen(db, id, now)
  return {
    accountId: session.account_id,
    organisation: session.organisation,
    roles: await rolesInForce(db, session.account_id),
    post: { zh: session.post_zh, en: session.post_en },
  }
}

function markSeen(db: Db, id: string, now: Date) {
  return inTransaction(db, (tx) =>
    tx.updateTable('sessions').set({ last_seen_at: now.toISOString() }).where('id', '=', id).execute(),
  )
}

/** Confirmed and not revoked. */
export async function rolesInForce(db: Pick<Tx, 'selectFrom'>, accountId: string): Promise<Actor['roles']> {
  const grants = await db
    .selectFrom('role_grants')
    .select('role')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('role')
    .execute()
  return grants.map((grant) => grant.role)
}

/** The actor of an account without a session, for commands; null when it is unknown or disabled. */
export async function readActor(db: Pick<Tx, 'selectFrom'>, accountId: string): Promise<Actor | null> {
  const account = await db
    .selectFrom('accounts')
    .selectAll()
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return null
  return {
    accountId,
    organisation: account.organisation,
    roles: await rolesInForce(db, accountId),
    post: { zh: account.post_zh, en: account.post_en },
  }
}

/** Ends one session (signing out). Nothing happens when it has ended. */
export function endSession(db: Db, id: string, context: AuditContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    const session = await tx
      .updateTable('sessions')
      .set({ ended_at: context.now.toISOString() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning(['id', 'account_id'])
      .executeTakeFirst()
    if (session) await auditSession(tx, 'session.end', session, session.account_id, context)
  })
}

/** Ends every session of an account, in the transaction that disables it or resets its password. */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  actor: string,
  context: AuditContext,
): Promise<void> {
  const ended = await tx
    .updateTable('sessions')
    .set({ ended_at: context.now.toISOString() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning(['id', 'account_id'])
    .execute()
  for (const session of ended) await auditSession(tx, 'session.end', session, actor, context)
}

/** The audit names a session by a hash: its id opens it. */
function auditSession(
  tx: Tx,
  action: string,
  session: { id: string; account_id: string },
  actor: string,
  context: AuditContext,
) {
  return appendAudit(tx, context.auditKey, {
    at: context.now,
    actor,
    action,
    subjectKind: 'session',
    subjectId: createHash('sha256').update(session.id).digest('hex').slice(0, 32),
    origin: context.origin,
    detail: { account: session.account_id },
  })
}
