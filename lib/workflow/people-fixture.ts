import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import type { Db } from '#lib/store/transaction.ts'
import { approveSubmission } from '#lib/workflow/decide-submission.ts'
import { submitSubmission } from '#lib/workflow/submit-submission.ts'

/* The people of tests: posts, no persons. */

const post = { zh: '岗位', en: 'Post' }
export const clerk: Actor = {
  accountId: 'clerk',
  organisation: 'transport',
  roles: ['data-administrator'],
  post,
}
/** A data administrator of another department. */
export const stranger: Actor = { ...clerk, accountId: 'stranger', organisation: 'parks' }
export const reviewer: Actor = {
  accountId: 'reviewer',
  organisation: 'data-bureau',
  roles: ['reviewer'],
  post,
}

/** The accounts of all of them. */
export async function insertPeople(db: Db, now: Date): Promise<void> {
  const common = { post_zh: '岗', post_en: 'P', password_hash: 'x', disabled_at: null }
  await db
    .insertInto('accounts')
    .values(
      [clerk, stranger, reviewer].map(({ accountId, organisation }) => ({
        ...common,
        id: accountId,
        organisation,
        email: `${accountId}@x.example`,
        created_at: now.toISOString(),
      })),
    )
    .execute()
}

const digest = 'd'.repeat(64)

/** Hands in what the clerk filed. */
export async function submitAsClerk(db: Db, id: string, context: AuditContext): Promise<void> {
  await submitSubmission(db, { id, actor: clerk, digestOf: async () => digest }, context)
}

/** Hands it in, has it approved, and says that the door is done with it. */
export async function approveAndPublish(db: Db, id: string, context: AuditContext): Promise<void> {
  await submitAsClerk(db, id, context)
  await approveSubmission(db, { id, actor: reviewer, digest }, context)
  await db.updateTable('submissions').set({ state: 'published' }).where('id', '=', id).execute()
}
