import type { Actor } from '#lib/accounts/actor.ts'
import { can } from '#lib/accounts/can.ts'
import type { CheckContext } from '#lib/catalogue/check-entry.ts'
import {
  basicDatabases,
  disclosureTypes,
  type Entry,
  itemTypes,
  type Localized,
  resourceForms,
  sharingMethods,
  sharingTypes,
  updateFrequencies,
} from '#lib/catalogue/entry.ts'
import type { By } from '#lib/disclosure/context.ts'
import {
  readEntrySubmission,
  reviseEntrySubmission,
  startEntrySubmission,
} from '#lib/disclosure/entry-submission.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { departmentName } from '#lib/server/admin/shell.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { listSubmissions } from '#lib/workflow/submissions.ts'

const openStates: SubmissionState[] = ['returned', 'blocked', 'draft', 'ready', 'submitted', 'approved']

/** The department's entries in force and the submissions of entries under way; of all departments for a reader of all. */
export async function listEntries(actor: Actor) {
  const portal = await runningPortal()
  const department = actor.roles.includes('data-administrator') ? actor.organisation : undefined
  let query = portal.db
    .selectFrom('catalogue_entries')
    .select(['slug', 'department', 'entry', 'state'])
    .orderBy('slug')
  if (department) query = query.where('department', '=', department)
  const inForce = (await query.execute()).map(({ slug, department, entry, state }) => {
    const { title, code, disclosure } = JSON.parse(entry) as Entry
    const mayChange = state !== 'withdrawn' && can(actor, 'entry.create', { department }).allowed
    return { slug, title, code, disclosure: disclosure.type, state, mayChange }
  })
  const submissions = await listSubmissions(portal.db, { department, kinds: ['entry'], states: openStates })
  const known = new Set(inForce.map(({ slug }) => slug))
  return {
    mayCreate: can(actor, 'entry.create').allowed,
    inForce,
    open: submissions.map((row) => ({
      id: row.id,
      slug: row.subject ?? '',
      title: { zh: row.title_zh, en: row.title_en },
      state: row.state,
      updatedAt: row.updated_at,
      isNew: !known.has(row.subject ?? ''),
    })),
  }
}
export type EntryList = Awaited<ReturnType<typeof listEntries>>

/** What the form chooses from. */
export interface EntryChoices {
  provider: { id: string; name: Localized }
  organisations: { id: string; name: Localized }[]
  themes: { id: string; name: Localized }[]
  licences: { id: string; name: Localized }[]
  itemTypes: readonly string[]
  resourceForms: readonly string[]
  sharingTypes: readonly string[]
  sharingMethods: readonly string[]
  disclosureTypes: readonly string[]
  updateFrequencies: readonly string[]
  basicDatabases: readonly string[]
}

export async function entryChoices(department: string): Promise<EntryChoices> {
  const { municipality } = await runningPortal()
  const named = ({ id, name }: { id: string; name: Localized }) => ({ id, name })
  return {
    provider: { id: department, name: await departmentName(department) },
    organisations: municipality.organisations.map(named),
    themes: municipality.themes.map(named),
    licences: municipality.portal.licences.map(named),
    itemTypes,
    resourceForms,
    sharingTypes,
    sharingMethods,
    disclosureTypes,
    updateFrequencies,
    basicDatabases,
  }
}

/** A submission of an entry with what its page needs; null when there is none. */
export async function readEntryPage(actor: Actor, id: string) {
  const portal = await runningPortal()
  const found = await readEntrySubmission(portal.db, id)
  if (!found) return null
  const { department, submitter, state } = found
  const subject = { department, submitter, state }
  return {
    id,
    department,
    state,
    title: { zh: found.title_zh, en: found.title_en },
    entry: found.entry,
    submittedAt: found.submitted_at,
    reasons: found.decision === 'return' ? found.reasons : null,
    editable: can(actor, 'entry.edit', subject).allowed,
    canCancel: can(actor, 'submission.cancel', subject).allowed,
  }
}

/** Id of the entry submission under way for a slug; null when there is none. */
export async function openEntrySubmission(slug: string): Promise<string | null> {
  const portal = await runningPortal()
  const [open] = await listSubmissions(portal.db, { subject: slug, kinds: ['entry'], states: openStates })
  return open?.id ?? null
}

/**
 * Files an entry, or changes one that is being worked on, and submits it when asked to.
 * @returns the submission's id. @throws EntryRefused with every fault and its article.
 */
export async function saveEntry(
  portal: RunningPortal,
  by: By,
  input: { id: string | null; entry: unknown; submit: boolean },
): Promise<string> {
  const { organisations, themes, portal: content } = portal.municipality
  const catalogue: CheckContext = { organisations, themes, profile: content.ruleProfile }
  const id = input.id ?? (await startEntrySubmission(portal.disclosure, by, input.entry, catalogue))
  if (input.id) await reviseEntrySubmission(portal.disclosure, by, input.id, input.entry, catalogue)
  if (input.submit) await submit(portal.disclosure, by, id)
  return id
}
