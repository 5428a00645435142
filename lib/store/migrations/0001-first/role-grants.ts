import { type Kysely, sql } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

export async function createRoleGrants(db: Kysely<unknown>) {
  await db.schema
    .createTable('role_grants')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('confirmed_at', 'text')
    .addColumn('revoked_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('revoked_at', 'text')
    .addCheckConstraint(
      'role_grants_role',
      oneOf('role', ['data-administrator', 'reviewer', 'auditor', 'account-administrator']),
    )
    // Two people, also if the code forgets; a founding grant alone has no proposer.
    .addCheckConstraint(
      'role_grants_two_people',
      sql`role not in ('reviewer', 'account-administrator') or confirmed_at is null or proposed_by is null or confirmed_by <> proposed_by`,
    )
    .addCheckConstraint(
      'role_grants_not_to_oneself',
      sql`(proposed_by is null or proposed_by <> account_id) and (confirmed_by is null or confirmed_by <> account_id)`,
    )
    .execute()
  // One grant of a role at a time, proposed or in force.
  await sql`create unique index role_grants_one_open on role_grants (account_id, role) where revoked_at is null`.execute(
    db,
  )
}
