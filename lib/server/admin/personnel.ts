import type { Actor } from '#lib/accounts/actor.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { filePersonnel, filingDue, personnelPath } from '#lib/personnel/file-personnel.ts'
import type { FilingForm } from '#lib/personnel/form.ts'
import { type Personnel, personnelSchema } from '#lib/published/format.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { readDocument, readDocumentInForce } from '#lib/workflow/document-submission.ts'

export { duties, filingFormSchema, mostPosts } from '#lib/personnel/form.ts'

export interface EarlierFiling {
  id: string
  state: SubmissionState
  filing: Personnel
  decidedAt: string | null
  /** By when it was due after the change; absent where no change was stated. */
  due: Deadline | null
  /** Filed after that day. */
  late: boolean
}

export interface PersonnelPage {
  /** What the form begins with: what was returned, else what is in force. */
  current: Personnel | null
  returned: string | null
  earlier: EarlierFiling[]
  today: string
  /** Working days for a change filed today, and what that rests on. */
  due: Deadline
}

/** The filing of the actor's own department: what is in force, what waits, and what was before. */
export async function readPersonnelPage(actor: Actor): Promise<PersonnelPage> {
  const portal = await runningPortal()
  const path = personnelPath(actor.organisation)
  const rows = await portal.db
    .selectFrom('submissions')
    .select(['id', 'state', 'decided_at', 'submitted_at', 'reasons'])
    .where('subject', '=', path)
    .where('state', '<>', 'cancelled')
    .orderBy('created_at', 'desc')
    .execute()
  const earlier = await Promise.all(
    rows.map(async ({ id, state, decided_at, submitted_at }) => {
      const filing = personnelSchema.parse(await readDocument(portal.db, id))
      const due = filing.changedOn ? dueOf(portal, filing.changedOn) : null
      const filed = submitted_at ? shanghaiDay(new Date(submitted_at)) : filing.filedOn
      return { id, state, filing, decidedAt: decided_at, due, late: due !== null && filed > due.due }
    }),
  )
  const returned = rows.find(({ state }) => state === 'returned')
  const inForce = await readDocumentInForce(portal.db, path)
  const today = shanghaiDay(portal.clock.now())
  return {
    current:
      earlier.find(({ id }) => id === returned?.id)?.filing ??
      (inForce ? personnelSchema.parse(inForce) : null),
    returned: returned?.reasons ?? null,
    earlier,
    today,
    due: dueOf(portal, today),
  }
}

function dueOf({ municipality }: RunningPortal, changedOn: string): Deadline {
  const { profile, portal, calendar } = municipality
  return filingDue(profile, portal.promises, calendar, changedOn)
}

/** Files and hands to the review. @throws FilingRefused, NotAllowedError, WorkflowRefused. */
export async function fileAndSubmit(by: By, portal: RunningPortal, form: FilingForm): Promise<void> {
  const { actor } = by
  const { organisations, profile } = portal.municipality
  const organisation = organisations.find(({ id }) => id === actor.organisation)
  const own = await portal.db
    .selectFrom('catalogue_entries')
    .select('slug')
    .where('department', '=', actor.organisation)
    .execute()
  const rules = {
    articles: profile.id === 'zhongshan-2020' ? { recordation: 'Z33' } : { head: 'G6' },
    municipal: organisation?.kind === 'municipal-data-department',
    datasets: own.map(({ slug }) => slug),
    today: shanghaiDay(portal.clock.now()),
  }
  const title = organisation?.name ?? { zh: actor.organisation, en: actor.organisation }
  const context = auditContext(portal.disclosure, by.origin)
  const id = await filePersonnel(portal.db, { actor, form, rules, title }, context)
  await submit(portal.disclosure, by, id)
}
