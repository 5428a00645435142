import { assertCan } from '#lib/accounts/can.ts'
import { type By, type DisclosureContext, recordStep } from '#lib/disclosure/context.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { createSubmission } from '#lib/workflow/submissions.ts'

/**
 * Files a founding submission: the first contents of a city, or a catalogue it brings from an older portal, as one.
 * `bundle` names the private JSON blob that holds every object it would publish. Whoever may create entries may
 * file it; like any other it takes a second person to approve.
 * @returns the submission's id, in state `ready`.
 */
export async function startFounding(
  context: DisclosureContext,
  by: By,
  founding: { title: { zh: string; en: string }; bundle: string; contents: Record<string, number> },
): Promise<string> {
  assertCan(by.actor, 'entry.create', { department: by.actor.organisation })
  return inTransaction(context.db, async (tx) => {
    const submission = {
      kind: 'founding',
      department: by.actor.organisation,
      subject: null,
      title: founding.title,
      submitter: by.actor.accountId,
      state: 'ready',
    } as const
    const id = await createSubmission(tx, submission, context.now())
    await tx
      .insertInto('founding_submissions')
      .values({ submission_id: id, bundle: founding.bundle })
      .execute()
    await recordStep(tx, context, by, {
      action: 'founding.start',
      submission: id,
      after: { bundle: founding.bundle },
      detail: founding.contents,
    })
    return id
  })
}
