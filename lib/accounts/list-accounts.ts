import type { AccountsTable, RoleGrantsTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

export type ListedAccount = Omit<AccountsTable, 'password_hash'> & {
  /** In force and proposed; the revoked ones stand in the audit. */
  grants: RoleGrantsTable[]
}

/** Every account with its grants, by e-mail address. The password's hash stays where it is. */
export async function listAccounts(db: Db): Promise<ListedAccount[]> {
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'email', 'post_zh', 'post_en', 'organisation', 'disabled_at', 'created_at'])
    .orderBy('email')
    .execute()
  const grants = await db
    .selectFrom('role_grants')
    .selectAll()
    .where('revoked_at', 'is', null)
    .orderBy('proposed_at')
    .execute()
  const byAccount = Map.groupBy(grants, (grant) => grant.account_id)
  return accounts.map((account) => ({ ...account, grants: byAccount.get(account.id) ?? [] }))
}
