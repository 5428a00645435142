import { assertCan } from '#lib/accounts/can.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { refuseSecond } from '#lib/disclosure/refuse-second.ts'
import type { Db } from '#lib/store/transaction.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { createSubmission } from '#lib/workflow/submissions.ts'

/** Why a dataset is withdrawn, as the public will read it, in both languages. */
export interface Ground {
  zh: string
  en: string
}

/**
 * Files a withdrawal: a submission like any other, in state `ready`. Once approved the page becomes a notice with
 * ground and date and the files leave the tree.
 * @throws DisclosureRefused `unknown-entry`, `entry-withdrawn`, `ground-missing`, `submission-open`.
 * @throws NotAllowedError. @returns the submission's id.
 */
export async function startWithdrawal(
  context: DisclosureContext,
  by: By,
  { slug, ground }: { slug: string; ground: Ground },
): Promise<string> {
  const stated = { zh: ground.zh.trim(), en: ground.en.trim() }
  if (stated.zh.length < 4 || stated.en.length < 4) throw new DisclosureRefused('ground-missing')
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .selectFrom('catalogue_entries')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!row) throw new DisclosureRefused('unknown-entry', { slug })
    assertCan(by.actor, 'withdrawal.create', { department: row.department })
    if (row.state === 'withdrawn') throw new DisclosureRefused('entry-withdrawn', { slug })
    await refuseSecond(tx, 'withdrawal', slug)

    const { title } = JSON.parse(row.entry) as { title: Ground }
    const submission = {
      kind: 'withdrawal',
      department: row.department,
      subject: slug,
      title,
      submitter: by.actor.accountId,
      state: 'ready',
    } as const
    const id = await createSubmission(tx, submission, context.now())
    await tx
      .insertInto('withdrawal_submissions')
      .values({ submission_id: id, ground_zh: stated.zh, ground_en: stated.en })
      .execute()
    await recordStep(tx, context, by, {
      action: 'withdrawal.start',
      submission: id,
      detail: { slug, ...stated },
    })
    return id
  })
}

/** A withdrawal with its ground. */
export async function readWithdrawal(db: Db, id: string) {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('withdrawal_submissions', 'withdrawal_submissions.submission_id', 'submissions.id')
    .selectAll('submissions')
    .select(['ground_zh', 'ground_en'])
    .where('submissions.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
