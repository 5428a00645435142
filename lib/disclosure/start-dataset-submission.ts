import { assertCan } from '#lib/accounts/can.ts'
import { entrySchema } from '#lib/catalogue/entry.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { refuseSecond } from '#lib/disclosure/refuse-second.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { inTransaction, type Tx } from '#lib/store/transaction.ts'
import { createSubmission } from '#lib/workflow/submissions.ts'

/**
 * Starts the submission of data for an entry in force. `formedOn` is the day the data was formed or changed:
 * Z27's 20 working days start there.
 * @throws DisclosureRefused `unknown-entry`, `entry-withdrawn`, `entry-not-disclosed`, `formed-in-future`,
 * `submission-open`. @throws NotAllowedError.
 * @returns the submission's id.
 */
export async function startDatasetSubmission(
  context: DisclosureContext,
  by: By,
  { slug, formedOn }: { slug: string; formedOn: string },
): Promise<string> {
  const today = shanghaiDay(context.now())
  if (formedOn > today)
    throw new DisclosureRefused('formed-in-future', { formedOn, today }, context.articles.clock)
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .selectFrom('catalogue_entries')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!row) throw new DisclosureRefused('unknown-entry', { slug })
    assertCan(by.actor, 'dataset.upload', { department: row.department })
    if (row.state === 'withdrawn') throw new DisclosureRefused('entry-withdrawn', { slug })
    const entry = entrySchema.parse(JSON.parse(row.entry))
    if (entry.disclosure.type === 'none') throw new DisclosureRefused('entry-not-disclosed', { slug })

    await refuseSecond(tx, 'dataset', slug)

    const submission = {
      kind: 'dataset',
      department: row.department,
      subject: slug,
      title: entry.title,
      submitter: by.actor.accountId,
      state: 'draft',
      formedOn,
    } as const
    const id = await createSubmission(tx, submission, context.now())
    const hierarchies = await lastHierarchies(tx, slug)
    await tx.insertInto('dataset_submissions').values({ submission_id: id, hierarchies }).execute()
    await recordStep(tx, context, by, { action: 'dataset.start', submission: id, detail: { slug, formedOn } })
    return id
  })
}

/** The plan is remembered for the next upload, and with it the hierarchy files that it generalises by. */
async function lastHierarchies(tx: Tx, slug: string): Promise<string | null> {
  const last = await tx
    .selectFrom('submissions')
    .innerJoin('dataset_submissions', 'dataset_submissions.submission_id', 'submissions.id')
    .select('hierarchies')
    .where('subject', '=', slug)
    .where('state', '=', 'published')
    .orderBy('decided_at', 'desc')
    .executeTakeFirst()
  return last?.hierarchies ?? null
}
