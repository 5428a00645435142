import { randomUUID } from 'node:crypto'
import { AccountError } from '#lib/accounts/account-errors.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Role, RoleGrantsTable } from '#lib/store/schema.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

/**
 * Roles that take two account administrators: the one that approves, and the one that grants it. Were an account
 * administrator made by one alone, that one could make a second one and confirm the own proposals with it.
 */
const takeTwoPeople: readonly Role[] = ['reviewer', 'account-administrator']

/** Z33: different people for security management, data operation, and audit and review. */
const duty: Record<Role, string> = {
  'account-administrator': 'security-management',
  'data-administrator': 'data-operation',
  reviewer: 'audit-and-review',
  auditor: 'audit-and-review',
}

/** Proposes a role; one that does not take two people is in force at once. Nobody proposes for the own account. */
export function proposeRole(
  db: Db,
  { actor, accountId, role }: { actor: Actor; accountId: string; role: Role },
  context: AuditContext,
): Promise<{ grantId: string; inForce: boolean }> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'roles.propose')
    if (actor.accountId === accountId) throw new AccountError('role-to-oneself')
    const inForce = !takeTwoPeople.includes(role)
    const grant = { accountId, role, proposer: actor.accountId, confirmer: inForce ? actor.accountId : null }
    const grantId = await insertGrant(tx, grant, context)
    return { grantId, inForce }
  })
}

/** A grant with its audit row; null as proposer is a founding grant, in force at once. */
export async function insertGrant(
  tx: Tx,
  grant: { accountId: string; role: Role; proposer: string | null; confirmer: string | null },
  context: AuditContext,
): Promise<string> {
  await assertFits(tx, grant.accountId, grant.role)
  const now = context.now.toISOString()
  const founding = grant.proposer === null
  const row = {
    id: randomUUID(),
    account_id: grant.accountId,
    role: grant.role,
    proposed_by: grant.proposer,
    proposed_at: now,
    confirmed_by: grant.confirmer,
    confirmed_at: founding || grant.confirmer ? now : null,
    revoked_by: null,
    revoked_at: null,
  }
  await tx.insertInto('role_grants').values(row).execute()
  await auditGrant(tx, founding ? 'role.found' : 'role.propose', row, grant.proposer, context)
  return row.id
}

async function assertFits(tx: Tx, accountId: string, role: Role): Promise<void> {
  const account = await tx.selectFrom('accounts').select('id').where('id', '=', accountId).executeTakeFirst()
  if (!account) throw new AccountError('account-unknown')
  const open = await openGrants(tx, accountId)
  if (open.some((grant) => grant.role === role)) throw new AccountError('role-already-granted')
  if (open.some((grant) => duty[grant.role] !== duty[role])) throw new AccountError('roles-kept-apart')
}

/** Puts a proposed role in force. The confirmer is neither the proposer nor the account that receives it. */
export function confirmRole(
  db: Db,
  { actor, grantId }: { actor: Actor; grantId: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'roles.confirm')
    const before = await readGrant(tx, grantId)
    if (before.account_id === actor.accountId) throw new AccountError('role-to-oneself')
    if (before.proposed_by === actor.accountId) throw new AccountError('role-same-person')
    const grant = await tx
      .updateTable('role_grants')
      .set({ confirmed_by: actor.accountId, confirmed_at: context.now.toISOString() })
      .where('id', '=', grantId)
      .where('confirmed_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!grant) throw new AccountError('role-grant-not-open')
    await auditGrant(tx, 'role.confirm', grant, actor.accountId, context, before)
  })
}

/** Takes a role away, or a proposal back; at once, and by one account administrator. */
export function revokeRole(
  db: Db,
  { actor, grantId }: { actor: Actor; grantId: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'accounts.manage')
    await revoke(tx, await readGrant(tx, grantId), actor.accountId, context)
  })
}

async function revoke(tx: Tx, before: RoleGrantsTable, actor: string, context: AuditContext): Promise<void> {
  const grant = await tx
    .updateTable('role_grants')
    .set({ revoked_by: actor, revoked_at: context.now.toISOString() })
    .where('id', '=', before.id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!grant) throw new AccountError('role-grant-not-open')
  await auditGrant(tx, 'role.revoke', grant, actor, context, before)
}

/** Turns the grants of an account that took two people back into proposals of `actor`. */
export async function waitForSecondPerson(
  tx: Tx,
  { actor, accountId }: { actor: Actor; accountId: string },
  context: AuditContext,
): Promise<void> {
  for (const grant of await openGrants(tx, accountId)) {
    if (!takeTwoPeople.includes(grant.role)) continue
    await revoke(tx, grant, actor.accountId, context)
    const proposal = { accountId, role: grant.role, proposer: actor.accountId, confirmer: null }
    await insertGrant(tx, proposal, context)
  }
}

function openGrants(tx: Tx, accountId: string): Promise<RoleGrantsTable[]> {
  return tx
    .selectFrom('role_grants')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
}

async function readGrant(tx: Tx, grantId: string): Promise<RoleGrantsTable> {
  const grant = await tx.selectFrom('role_grants').selectAll().where('id', '=', grantId).executeTakeFirst()
  if (!grant) throw new AccountError('role-grant-not-open')
  return grant
}

function auditGrant(
  tx: Tx,
  action: string,
  grant: RoleGrantsTable,
  actor: string | null,
  context: AuditContext,
  before?: RoleGrantsTable,
) {
  return appendAudit(tx, context.auditKey, {
    at: context.now,
    actor: actor ?? 'system:found',
    action,
    subjectKind: 'account',
    subjectId: grant.account_id,
    origin: context.origin,
    before: before && { ...before },
    after: { ...grant },
    detail: { grant: grant.id, role: grant.role },
  })
}
