import { AccountError } from '#lib/accounts/account-errors.ts'
import { insertAccount, type NewAccount } from '#lib/accounts/manage-accounts.ts'
import { insertGrant } from '#lib/accounts/roles.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import type { Role } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'

export interface FoundingAccount extends NewAccount {
  /** From `hashPassword`, made before the transaction begins. */
  passwordHash: string
  roles: Role[]
}

/**
 * The accounts with which a portal begins, their roles in force without a proposer, each recorded as founding.
 * Only in a database without accounts, else it would be a way around the second person.
 * Returns the account ids in the order given.
 */
export async function foundAccounts(
  tx: Tx,
  accounts: readonly FoundingAccount[],
  context: AuditContext,
): Promise<string[]> {
  const any = await tx.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
  if (any) throw new AccountError('portal-already-founded')
  const ids: string[] = []
  for (const account of accounts) {
    const accountId = await insertAccount(tx, account, null, 'account.found', context)
    for (const role of account.roles) {
      await insertGrant(tx, { accountId, role, proposer: null, confirmer: null }, context)
    }
    ids.push(accountId)
  }
  return ids
}
