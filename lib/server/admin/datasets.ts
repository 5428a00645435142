import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import { type Entry, entrySchema, type Localized } from '#lib/catalogue/entry.ts'
import type { By } from '#lib/disclosure/context.ts'
import { startDatasetSubmission } from '#lib/disclosure/start-dataset-submission.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { type Due, dueOf } from '#lib/server/admin/due.ts'
import { departmentName } from '#lib/server/admin/shell.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { CatalogueEntriesTable, SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import { listSubmissions } from '#lib/workflow/submissions.ts'

const openStates: SubmissionState[] = [
  'returned',
  'blocked',
  'draft',
  'checking',
  'ready',
  'submitted',
  'approved',
]

/** A submission of data, or of a withdrawal, that has not ended. */
export interface OpenSubmission {
  id: string
  slug: string
  kind: 'dataset' | 'withdrawal'
  title: Localized
  state: SubmissionState
  updatedAt: string
  due: Due | null
  /** The reader made it and may go on with it. */
  own: boolean
}

export interface DatasetRow {
  slug: string
  title: Localized
  department: Localized
  state: CatalogueEntriesTable['state']
  /** Newest version, 0 when none. */
  version: number
  due: Due | null
  /** Id of the data submission under way. */
  open: string | null
  takesData: boolean
  canWithdraw: boolean
}

export interface DatasetList {
  /** Null for one who sees the datasets of all departments. */
  department: Localized | null
  submissions: OpenSubmission[]
  datasets: DatasetRow[]
}

/** The datasets that the actor may see and what is under way for them: of the own department, or of all. */
export async function listDatasets(actor: Actor): Promise<DatasetList> {
  const portal = await runningPortal()
  const own = actor.roles.includes('data-administrator')
  const department = own ? actor.organisation : undefined
  const submissions = await listSubmissions(portal.db, {
    department,
    kinds: ['dataset', 'withdrawal'],
    states: openStates,
  })
  const rows = await entriesInForce(portal, department)
  return {
    department: own ? await departmentName(actor.organisation) : null,
    submissions: submissions
      .map((row) => openSubmission(portal, actor, row))
      .sort((a, b) => openStates.indexOf(a.state) - openStates.indexOf(b.state)),
    datasets: await Promise.all(rows.map((row) => datasetRow(portal, actor, row, submissions))),
  }
}

function entriesInForce(portal: RunningPortal, department: string | undefined) {
  let query = portal.db
    .selectFrom('catalogue_entries')
    .select(['slug', 'department', 'entry', 'state', 'version'])
    .orderBy('log_number', 'desc')
    .orderBy('slug')
  if (department !== undefined) query = query.where('department', '=', department)
  return query.execute()
}

function openSubmission(portal: RunningPortal, actor: Actor, row: SubmissionsTable): OpenSubmission {
  return {
    id: row.id,
    slug: row.subject ?? '',
    kind: row.kind === 'withdrawal' ? 'withdrawal' : 'dataset',
    title: { zh: row.title_zh, en: row.title_en },
    state: row.state,
    updatedAt: row.updated_at,
    due: row.formed_on ? dueOf(portal, row.formed_on) : null,
    own: row.submitter === actor.accountId,
  }
}

async function datasetRow(
  portal: RunningPortal,
  actor: Actor,
  row: Pick<CatalogueEntriesTable, 'slug' | 'department' | 'entry' | 'state' | 'version'>,
  submissions: SubmissionsTable[],
): Promise<DatasetRow> {
  const entry = JSON.parse(row.entry) as Entry
  const open = submissions.find(({ kind, subject }) => kind === 'dataset' && subject === row.slug)
  const leaving = submissions.some(({ kind, subject }) => kind === 'withdrawal' && subject === row.slug)
  const formedOn = open?.formed_on ?? (isAwaited(entry, row) ? entry.formedOn : undefined)
  return {
    slug: row.slug,
    title: entry.title,
    department: await departmentName(row.department),
    state: row.state,
    version: row.version,
    due: formedOn ? dueOf(portal, formedOn) : null,
    open: open?.id ?? null,
    takesData: can(actor, 'dataset.upload', { department: row.department }).allowed && takesData(entry, row),
    canWithdraw:
      can(actor, 'withdrawal.create', { department: row.department }).allowed &&
      row.state !== 'withdrawn' &&
      !leaving,
  }
}

/** Data that is formed and was never disclosed: the clock of Z27 runs from the day that the entry names. */
function isAwaited(entry: Entry, { version }: Pick<CatalogueEntriesTable, 'version'>): boolean {
  return version === 0 && entry.disclosure.type !== 'none'
}

function takesData(entry: Entry, { state }: Pick<CatalogueEntriesTable, 'state'>): boolean {
  return state !== 'withdrawn' && entry.disclosure.type !== 'none'
}

/** What the page that starts a submission shows. */
export interface StartPage {
  datasets: { slug: string; title: Localized }[]
  /** Set when the chosen dataset has a submission under way. */
  open: { id: string; title: Localized } | null
  today: string
  /** The limit's arithmetic for the day asked for. */
  due: Due | null
}

/** Datasets of the department that take data; of `slug`, the submission under way; for `formedOn`, the due date. */
export async function readStartPage(actor: Actor, slug?: string, formedOn?: string): Promise<StartPage> {
  const portal = await runningPortal()
  const list = await listDatasets(actor)
  const open = list.submissions.find((row) => row.kind === 'dataset' && row.slug === slug)
  return {
    datasets: list.datasets
      .filter((row) => row.takesData)
      .map((row) => ({ slug: row.slug, title: row.title })),
    open: open ? { id: open.id, title: open.title } : null,
    today: shanghaiDay(portal.clock.now()),
    due: formedOn ? dueOf(portal, formedOn) : null,
  }
}

/** The due date of data formed on that day, for one who may upload data. @throws NotAllowedError. */
export function readDue(portal: RunningPortal, by: By, formedOn: string): Due {
  assertCan(by.actor, 'dataset.upload')
  return dueOf(portal, formedOn)
}

/** @returns the id of the submission; see `startDatasetSubmission` for what is refused. */
export function startData(portal: RunningPortal, by: By, input: { slug: string; formedOn: string }) {
  return startDatasetSubmission(portal.disclosure, by, input)
}

/** The entry in force that a withdrawal is asked for, of the actor's own department; null when there is none. */
export async function readEntryInForce(slug: string) {
  const portal = await runningPortal()
  const row = await portal.db
    .selectFrom('catalogue_entries')
    .select(['slug', 'department', 'state', 'version', 'entry'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? { ...row, entry: entrySchema.parse(JSON.parse(row.entry)) } : null
}
