import { type ListedAccount, listAccounts } from '#lib/accounts/list-accounts.ts'
import { createAccount, disableAccount, enableAccount, resetPassword } from '#lib/accounts/manage-accounts.ts'
import { confirmRole, proposeRole, revokeRole } from '#lib/accounts/roles.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { type AccountName, accountNames, organisationName } from '#lib/server/admin/names.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { Role, RoleGrantsTable } from '#lib/store/schema.ts'

export const roles = [
  'data-administrator',
  'reviewer',
  'auditor',
  'account-administrator',
] as const satisfies Role[]

export interface ShownGrant {
  id: string
  role: Role
  inForce: boolean
  /** Null for the grants with which the portal was founded. */
  proposer: AccountName | null
  proposedBy: string | null
  proposedAt: string
}
export interface ShownAccount {
  id: string
  email: string
  post: Localized
  department: Localized
  disabledAt: string | null
  createdAt: string
  grants: ShownGrant[]
}

/** Every account with its roles. The caller has checked the right. */
export async function readAccounts(): Promise<ShownAccount[]> {
  const portal = await runningPortal()
  const names = await accountNames(portal)
  return (await listAccounts(portal.db)).map((account) => show(portal, account, names))
}

export async function readAccount(id: string): Promise<ShownAccount | null> {
  return (await readAccounts()).find((account) => account.id === id) ?? null
}

function show(portal: RunningPortal, account: ListedAccount, names: Map<string, AccountName>): ShownAccount {
  return {
    id: account.id,
    email: account.email,
    post: { zh: account.post_zh, en: account.post_en },
    department: organisationName(portal, account.organisation),
    disabledAt: account.disabled_at,
    createdAt: account.created_at,
    grants: account.grants.map((grant) => showGrant(grant, names)),
  }
}

function showGrant(grant: RoleGrantsTable, names: Map<string, AccountName>): ShownGrant {
  return {
    id: grant.id,
    role: grant.role,
    inForce: grant.confirmed_at !== null,
    proposer: grant.proposed_by === null ? null : (names.get(grant.proposed_by) ?? null),
    proposedBy: grant.proposed_by,
    proposedAt: grant.proposed_at,
  }
}

/** Departments that an account can belong to. */
export async function readDepartments(): Promise<{ id: string; name: Localized }[]> {
  const { municipality } = await runningPortal()
  return municipality.organisations.map(({ id, name }) => ({ id, name }))
}

/** What a new account is made of; the form has checked its shape. */
export interface AccountForm {
  email: string
  postZh: string
  postEn: string
  organisation: string
}

const context = (by: By, portal: RunningPortal) => auditContext(portal.disclosure, by.origin)

/** Creates an account. The password is in the answer, this once, and nowhere else. */
export function create(by: By, portal: RunningPortal, { email, postZh, postEn, organisation }: AccountForm) {
  const account = { email, organisation, post: { zh: postZh, en: postEn } }
  return createAccount(portal.db, { ...account, actor: by.actor }, context(by, portal))
}

/** What an account administrator does to one account. */
export const accountSteps = {
  disable: (by: By, portal: RunningPortal, accountId: string) =>
    disableAccount(portal.db, { actor: by.actor, accountId }, context(by, portal)),
  enable: (by: By, portal: RunningPortal, accountId: string) =>
    enableAccount(portal.db, { actor: by.actor, accountId }, context(by, portal)),
} as const

export function newPassword(by: By, portal: RunningPortal, accountId: string): Promise<{ password: string }> {
  return resetPassword(portal.db, { actor: by.actor, accountId }, context(by, portal))
}

export async function propose(by: By, portal: RunningPortal, accountId: string, role: Role): Promise<void> {
  await proposeRole(portal.db, { actor: by.actor, accountId, role }, context(by, portal))
}

/** What is done to one grant: a second account administrator confirms it, or any takes it back. */
export const grantSteps = {
  confirm: (by: By, portal: RunningPortal, grantId: string) =>
    confirmRole(portal.db, { actor: by.actor, grantId }, context(by, portal)),
  revoke: (by: By, portal: RunningPortal, grantId: string) =>
    revokeRole(portal.db, { actor: by.actor, grantId }, context(by, portal)),
} as const
