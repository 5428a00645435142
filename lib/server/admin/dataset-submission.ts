import type { Actor } from '#lib/accounts/actor.ts'
import { can } from '#lib/accounts/can.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import type { RuleProfile } from '#lib/catalogue/entry-articles.ts'
import type { PlanFault } from '#lib/desensitize/check-plan.ts'
import { disclosureOf } from '#lib/disclosure/check-upload.ts'
import { type ColumnPreview, previewPlan } from '#lib/disclosure/column-preview.ts'
import type { By } from '#lib/disclosure/context.ts'
import { type DatasetSubmission, readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { needsConfirmation } from '#lib/disclosure/reading.ts'
import { planFaults } from '#lib/disclosure/save-plan.ts'
import { type Preview, previewSchema } from '#lib/published/format.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { type Due, dueOf } from '#lib/server/admin/due.ts'
import { type PlannedColumn, planColumns } from '#lib/server/admin/plan-columns.ts'
import { type PlannedRisk, plannedRisk } from '#lib/server/admin/planned-risk.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'

/** Everything that the page of one dataset submission shows. */
export interface DatasetSubmissionPage {
  id: string
  slug: string
  department: string
  title: Localized
  state: DatasetSubmission['state']
  formedOn: string
  due: Due | null
  /** May be changed, now and by this actor. */
  editable: boolean
  own: boolean
  canCancel: boolean
  /** A check or a build is under way, or about to begin. */
  busy: { share: number; what: 'check' | 'build' } | null
  submittedAt: string | null
  /** The reviewer's reasons, until the next upload or submission. */
  reasons: string | null
  upload: { name: string; bytes: number } | null
  inspection: DatasetSubmission['inspection']
  /** The inspection found nothing that stops the submission. */
  usable: boolean
  failure: DatasetSubmission['failure']
  /** What a person set by hand of how the file is read; null where all was found automatically. */
  given: DatasetSubmission['given_dialect']
  reading: 'confirmed' | 'to-confirm' | 'found'
  /** Faults against the data dictionary, and what the department states of them. */
  validation: DatasetSubmission['validation']
  statedFaults: DatasetSubmission['stated_faults']
  columns: PlannedColumn[]
  /** What the standard has against the plan as it is kept. */
  faults: PlanFault[]
  standard: { id: string; version: string; title: Localized }
  risk: PlannedRisk
  disclosure: 'unconditional' | 'conditional'
  review: DatasetSubmission['confidentiality_review']
  result: DatasetSubmission['result']
  difference: DatasetSubmission['difference']
  sample: Preview | null
  /** Posts of the department that a review may be recorded by, as filed (Z33). */
  reviewPosts: Localized[]
  publisher: Localized
  ruleProfile: RuleProfile
  maxUploadBytes: number
  today: string
}

/** Null when there is no such dataset submission. Who may see it is for the page to ask. */
export async function readDatasetSubmissionPage(
  actor: Actor,
  id: string,
): Promise<DatasetSubmissionPage | null> {
  const portal = await runningPortal()
  const found = await readDatasetSubmission(portal.db, id)
  if (!found) return null
  const { department, submitter, state, inspection } = found
  const subject = { department, submitter, state }
  const { standard, portal: content, personnel } = portal.municipality
  const usable = inspection !== null && !inspection.problems.some(({ severity }) => severity === 'error')
  return {
    id,
    slug: found.subject,
    department,
    title: { zh: found.title_zh, en: found.title_en },
    state,
    formedOn: found.formed_on ?? '',
    due: found.formed_on ? dueOf(portal, found.formed_on) : null,
    editable: can(actor, 'dataset.plan', subject).allowed,
    own: submitter === actor.accountId,
    canCancel: can(actor, 'submission.cancel', subject).allowed,
    busy: busyOf(portal, found),
    submittedAt: found.submitted_at,
    reasons: found.decision === 'return' ? found.reasons : null,
    upload: found.upload_name === null ? null : { name: found.upload_name, bytes: found.upload_bytes ?? 0 },
    inspection,
    usable,
    failure: found.failure,
    given: found.given_dialect,
    reading: needsConfirmation(found) ? 'to-confirm' : found.reading_confirmed_at ? 'confirmed' : 'found',
    validation: found.validation,
    statedFaults: found.stated_faults,
    columns: usable ? planColumns(found, standard, disclosureOf(found)) : [],
    faults: planFaults(portal.disclosure, found),
    standard,
    risk: plannedRisk(found, standard, disclosureOf(found)),
    disclosure: disclosureOf(found),
    review: found.confidentiality_review,
    result: found.result,
    difference: found.difference,
    sample: await readSample(portal, found),
    reviewPosts: personnel
      .filter(({ organisation }) => organisation === department)
      .flatMap(({ posts }) => posts.filter(({ vacant }) => !vacant).map(({ post }) => post)),
    publisher: content.publisher,
    ruleProfile: content.ruleProfile,
    maxUploadBytes: portal.environment.maxUploadBytes,
    today: shanghaiDay(portal.clock.now()),
  }
}

/** A job that was just queued has not reached the database yet: the runner knows of it before. */
function busyOf(portal: RunningPortal, { id, state, inspection }: DatasetSubmission) {
  const share = portal.checks.progress(id)
  if (state !== 'checking' && share === null) return null
  return { share: share ?? 0, what: inspection ? ('build' as const) : ('check' as const) }
}

/** The first rows of the result, which hold nothing that would not be published. */
async function readSample(portal: RunningPortal, { result }: DatasetSubmission): Promise<Preview | null> {
  if (!result) return null
  const chunks: Buffer[] = []
  for await (const chunk of await portal.blobs.open(result.preview)) chunks.push(chunk as Buffer)
  const preview = previewSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  return { ...preview, rows: preview.rows.slice(0, 10) }
}

/**
 * Before and after of the first rows, for the one who uploaded them; nothing for anybody else. The page that
 * shows it is never cached.
 */
export async function readPreviews(by: By, page: DatasetSubmissionPage): Promise<ColumnPreview[]> {
  if (!page.editable || !page.usable || page.busy) return []
  const portal = await runningPortal()
  return previewPlan(portal.disclosure, by, page.id)
}
