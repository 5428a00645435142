import { type Plan, planSchema } from '#lib/desensitize/plan.ts'
import { checkAgain } from '#lib/disclosure/check-again.ts'
import { type ColumnPreview, previewPlan } from '#lib/disclosure/column-preview.ts'
import { auditContext, type By, DisclosureRefused } from '#lib/disclosure/context.ts'
import {
  type ConfidentialityReview,
  confidentialityReviewSchema,
  readDatasetSubmission,
} from '#lib/disclosure/dataset-submission.ts'
import { recordConfidentialityReview, savePlan } from '#lib/disclosure/save-plan.ts'
import { stopWork } from '#lib/disclosure/stop-work.ts'
import { submit } from '#lib/disclosure/submit.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'
import { cancelSubmission } from '#lib/workflow/decide-submission.ts'

/** A fault of a plan in the reader's words; `column` is missing where it concerns the plan as a whole. */
export interface PlanFaultText {
  column?: string | undefined
  message: string
}

/** What a plan that falls short is told, with the clause of the standard and the article. */
export function describePlanFaults(
  portal: Pick<RunningPortal, 'municipality'>,
  locale: Locale,
  faults: Awaited<ReturnType<typeof savePlan>>,
): PlanFaultText[] {
  const standard = portal.municipality.standard.title[locale]
  return faults.map((fault) => ({
    column: fault.column,
    message: describeProblem(locale, fault, { area: 'desensitize', standard }),
  }))
}

/** Keeps a plan and, when the standard has nothing against it, begins to carry it out. @returns its faults. */
export async function savePlanAndBuild(
  portal: RunningPortal,
  by: By,
  locale: Locale,
  { id, plan }: { id: string; plan: Plan },
): Promise<PlanFaultText[]> {
  const faults = await savePlan(portal.disclosure, by, id, plan)
  if (faults.length === 0) portal.checks.build(by, id)
  return describePlanFaults(portal, locale, faults)
}

/** Carries out the plan as it is kept once more, after a return for instance. @returns its faults. */
export async function buildAgain(
  portal: RunningPortal,
  by: By,
  locale: Locale,
  id: string,
): Promise<PlanFaultText[]> {
  const found = await readDatasetSubmission(portal.db, id)
  if (!found?.plan) throw new DisclosureRefused('no-inspection')
  return savePlanAndBuild(portal, by, locale, { id, plan: found.plan })
}

/** Checks once more an upload whose check broke off. */
export async function checkUploadAgain(portal: RunningPortal, by: By, id: string): Promise<void> {
  await checkAgain(portal.disclosure, by, id)
  portal.checks.inspect(by, id)
}

/** What an editor sent, as a plan; null when it has not the shape of one. */
export function parsePlan(value: unknown): Plan | null {
  return planSchema.safeParse(value).data ?? null
}

/** A form's fields as a confidentiality review, or the names of the fields that are missing or malformed. */
export function parseReview(
  fields: Record<string, FormDataEntryValue>,
): { ok: true; review: ConfidentialityReview } | { ok: false; fields: string[] } {
  const { reviewedBy, conclusion, reviewedOn, note } = fields
  const read = confidentialityReviewSchema.safeParse({
    reviewedBy,
    conclusion,
    reviewedOn,
    ...(note && { note }),
  })
  if (read.success) return { ok: true, review: read.data }
  return { ok: false, fields: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] }
}

export function previewOf(
  portal: RunningPortal,
  by: By,
  { id, plan }: { id: string; plan: Plan },
): Promise<ColumnPreview[]> {
  return previewPlan(portal.disclosure, by, id, plan)
}

export function recordReview(
  portal: RunningPortal,
  by: By,
  { id, review }: { id: string; review: ConfidentialityReview },
): Promise<void> {
  return recordConfidentialityReview(portal.disclosure, by, id, review)
}

export function submitForReview(portal: RunningPortal, by: By, id: string): Promise<void> {
  return submit(portal.disclosure, by, id)
}

/** Stops the check or the build of a submission; upload and plan stay. */
export async function stop(portal: RunningPortal, by: By, id: string): Promise<void> {
  await stopWork(portal.disclosure, by, id)
  portal.checks.cancel(id)
}

/** Ends a submission of any kind and stops what is being done for it. */
export async function cancel(portal: RunningPortal, by: By, id: string): Promise<void> {
  await cancelSubmission(portal.db, { id, actor: by.actor }, auditContext(portal.disclosure, by.origin))
  portal.checks.cancel(id)
}
