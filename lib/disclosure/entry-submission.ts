import { assertCan } from '#lib/accounts/can.ts'
import { type CheckContext, checkEntry, type EntryFault } from '#lib/catalogue/check-entry.ts'
import { type Entry, entrySchema } from '#lib/catalogue/entry.ts'

import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { refuseSecond } from '#lib/disclosure/refuse-second.ts'
import { editableStates } from '#lib/disclosure/require.ts'
import { type SampleFault, scanSample } from '#lib/disclosure/scan-sample.ts'
import type { Db } from '#lib/store/transaction.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { createSubmission } from '#lib/workflow/submissions.ts'
import { transition } from '#lib/workflow/transitions.ts'

/** What is refused says why, article by article; what was typed is not lost: the caller shows it again. */
export class EntryRefused extends Error {
  override readonly name = 'EntryRefused'
  readonly faults: (EntryFault | SampleFault)[]
  constructor(faults: (EntryFault | SampleFault)[]) {
    super(`The entry has ${faults.length} faults.`)
    this.faults = faults
  }
}

/**
 * Files a new entry, or a change of one in force, as a submission in state `ready`. The department of the entry is
 * the actor's own, whatever the form said.
 * @throws EntryRefused with the faults and articles; DisclosureRefused `submission-open`, `entry-withdrawn`,
 * `slug-of-another-department`. @throws NotAllowedError.
 * @returns the submission's id.
 */
export async function startEntrySubmission(
  context: DisclosureContext,
  by: By,
  input: unknown,
  catalogue: CheckContext,
): Promise<string> {
  assertCan(by.actor, 'entry.create', { department: by.actor.organisation })
  const entry = await checked(context, by, input, catalogue)
  return inTransaction(context.db, async (tx) => {
    const inForce = await tx
      .selectFrom('catalogue_entries')
      .select(['department', 'state'])
      .where('slug', '=', entry.slug)
      .executeTakeFirst()
    if (inForce && inForce.department !== by.actor.organisation) {
      throw new DisclosureRefused('slug-of-another-department', { slug: entry.slug })
    }
    if (inForce?.state === 'withdrawn') throw new DisclosureRefused('entry-withdrawn', { slug: entry.slug })
    await refuseSecond(tx, 'entry', entry.slug)

    const submission = {
      kind: 'entry',
      department: by.actor.organisation,
      subject: entry.slug,
      title: entry.title,
      submitter: by.actor.accountId,
      state: 'ready',
      formedOn: entry.formedOn,
    } as const
    const id = await createSubmission(tx, submission, context.now())
    await tx
      .insertInto('entry_submissions')
      .values({ submission_id: id, entry: JSON.stringify(entry) })
      .execute()
    await recordStep(tx, context, by, {
      action: 'entry.start',
      submission: id,
      after: entry,
      detail: { slug: entry.slug },
    })
    return id
  })
}

/**
 * Changes an entry that is not yet submitted or was returned.
 * @throws EntryRefused, DisclosureRefused `unknown-submission`, `slug-changed`. @throws NotAllowedError.
 */
export async function reviseEntrySubmission(
  context: DisclosureContext,
  by: By,
  id: string,
  input: unknown,
  catalogue: CheckContext,
): Promise<void> {
  const submission = await readEntrySubmission(context.db, id)
  if (!submission) throw new DisclosureRefused('unknown-submission')
  const { department, submitter, state, subject } = submission
  assertCan(by.actor, 'entry.edit', { department, submitter, state })
  const entry = await checked(context, by, input, catalogue)
  if (entry.slug !== subject) throw new DisclosureRefused('slug-changed', { slug: subject ?? '' })
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, editableStates, 'ready', {
      updated_at: context.now().toISOString(),
      title_zh: entry.title.zh,
      title_en: entry.title.en,
      formed_on: entry.formedOn ?? null,
      digest: null,
    })
    await tx
      .updateTable('entry_submissions')
      .set({ entry: JSON.stringify(entry) })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'entry.edit',
      submission: id,
      before: submission.entry,
      after: entry,
    })
  })
}

/** An entry submission with its entry, and the entry in force that it would replace. */
export async function readEntrySubmission(db: Db, id: string) {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('entry_submissions', 'entry_submissions.submission_id', 'submissions.id')
    .leftJoin('catalogue_entries', 'catalogue_entries.slug', 'submissions.subject')
    .selectAll('submissions')
    .select(['entry_submissions.entry as entry', 'catalogue_entries.entry as in_force'])
    .where('submissions.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...row,
    entry: entrySchema.parse(JSON.parse(row.entry)) as Entry,
    in_force: row.in_force ? (entrySchema.parse(JSON.parse(row.in_force)) as Entry) : null,
  }
}
export type EntrySubmission = NonNullable<Awaited<ReturnType<typeof readEntrySubmission>>>

async function checked(
  context: DisclosureContext,
  by: By,
  input: unknown,
  catalogue: CheckContext,
): Promise<Entry> {
  const others = await context.db.selectFrom('catalogue_entries').select(['slug', 'entry']).execute()
  const slug = typeof input === 'object' && input !== null && 'slug' in input ? input.slug : undefined
  const existing = others
    .filter((row) => row.slug !== slug)
    .map((row) => ({ slug: row.slug, code: (JSON.parse(row.entry) as Entry).code }))
  const own = typeof input === 'object' ? { ...input, provider: by.actor.organisation } : input
  const verdict = checkEntry(own, { ...catalogue, existing })
  if (!verdict.ok) throw new EntryRefused(verdict.faults)
  const inSample = scanSample(verdict.entry, context.articles.desensitization)
  if (inSample.length > 0) throw new EntryRefused(inSample)
  return verdict.entry
}
