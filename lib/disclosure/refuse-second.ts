import { DisclosureRefused } from '#lib/disclosure/context.ts'
import type { SubmissionKind } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'
import { openStates } from '#lib/workflow/submissions.ts'

/**
 * One submission of a kind at a time for one entry: two would be compared with the same version in force and the
 * second would undo the first. Safe because the transaction holds the write lock.
 * @throws DisclosureRefused `submission-open`.
 */
export async function refuseSecond(tx: Tx, kind: SubmissionKind, slug: string): Promise<void> {
  const open = await tx
    .selectFrom('submissions')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', slug)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  if (open) throw new DisclosureRefused('submission-open', { slug, submission: open.id })
}
