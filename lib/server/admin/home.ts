import type { Actor } from '#lib/accounts/actor.ts'
import { can } from '#lib/accounts/can.ts'
import { listAccounts } from '#lib/accounts/list-accounts.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import { listOpinions } from '#lib/opinions/list-opinions.ts'
import { accountNames } from '#lib/server/admin/names.ts'
import { type ReviewRow, readQueue, toRow } from '#lib/server/admin/review.ts'
import { type TimeLeft, timeLeft } from '#lib/server/admin/time-left.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { Role } from '#lib/store/schema.ts'
import { listSubmissions } from '#lib/workflow/submissions.ts'

/** Data that is formed and not yet disclosed: its time runs. */
export interface Duty {
  slug: string
  title: Localized
  time: TimeLeft
}
export interface Proposal {
  account: string
  post: Localized
  role: Role
  /** Whether this reader may confirm it: neither the proposer nor the receiver may. */
  mayConfirm: boolean
}

/** What waits for one person, by role; null where the role has no such matter. The most urgent comes first. */
export interface Home {
  submissions: ReviewRow[] | null
  duties: Duty[] | null
  review: ReviewRow[] | null
  unreadOpinions: number | null
  proposals: Proposal[] | null
  auditRows: number | null
}

export async function readHome(actor: Actor): Promise<Home> {
  const portal = await runningPortal()
  const may = (action: Parameters<typeof can>[1]) => can(actor, action).allowed
  return {
    submissions: may('dataset.upload') ? await readOwnSubmissions(portal, actor) : null,
    duties: may('dataset.upload') ? await readDuties(portal, actor) : null,
    review: may('submission.decide') ? await readQueue() : null,
    unreadOpinions: may('opinions.note')
      ? (
          await listOpinions(portal.db, {
            actor,
            states: ['received', 'assigned'],
            withoutConsultations: true,
          })
        ).length
      : null,
    proposals: may('roles.confirm') ? await readProposals(portal, actor) : null,
    auditRows: may('audit.read') ? ((await listAudit(portal.db, { limit: 1 }))[0]?.seq ?? 0) : null,
  }
}

/** Open submissions of the department: what it has to do first, then what waits elsewhere. */
async function readOwnSubmissions(portal: RunningPortal, actor: Actor): Promise<ReviewRow[]> {
  const states = ['returned', 'blocked', 'draft', 'checking', 'ready', 'submitted', 'approved'] as const
  const rows = await listSubmissions(portal.db, { department: actor.organisation, states })
  return rows.map((row) => toRow(portal, row)).sort((a, b) => urgency(a.time) - urgency(b.time))
}

function urgency(time: TimeLeft | null): number {
  return time?.days ?? Number.MAX_SAFE_INTEGER
}

async function readDuties(portal: RunningPortal, actor: Actor): Promise<Duty[]> {
  const rows = await portal.db
    .selectFrom('catalogue_entries')
    .select(['slug', 'entry'])
    .where('department', '=', actor.organisation)
    .where('state', '=', 'listed')
    .execute()
  return rows
    .map(({ slug, entry }) => ({ slug, entry: JSON.parse(entry) as Entry }))
    .flatMap(({ slug, entry: { title, formedOn } }) =>
      formedOn ? [{ slug, title, time: timeLeft(portal, formedOn) }] : [],
    )
    .sort((a, b) => a.time.days - b.time.days)
}

async function readProposals(portal: RunningPortal, actor: Actor): Promise<Proposal[]> {
  const names = await accountNames(portal)
  const accounts = await listAccounts(portal.db)
  return accounts.flatMap(({ id, grants }) =>
    grants
      .filter((grant) => grant.confirmed_at === null)
      .map((grant) => ({
        account: id,
        post: names.get(id)!.post,
        role: grant.role,
        mayConfirm: grant.proposed_by !== actor.accountId && id !== actor.accountId,
      })),
  )
}
