import { z } from 'zod'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { planSchema } from '#lib/desensitize/plan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import type { GeneralisationProposal } from '#lib/desensitize/run-worker.ts'
import type { Watching } from '#lib/disclosure/check-upload.ts'
import type { By } from '#lib/disclosure/context.ts'
import { measurePlanRisk, proposeGeneralisation } from '#lib/disclosure/measure-plan.ts'
import { previewReading } from '#lib/disclosure/preview-reading.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeError, describeMalformed, describeProblem, describeSignedOut } from '#lib/i18n/problems.ts'
import {
  describeNotAllowed,
  isSameOrigin,
  localeOfRequest,
  refusal,
  refusalOf,
} from '#lib/server/admin/desk-request.ts'
import { lineStream } from '#lib/server/admin/line-stream.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import { currentBy } from '#lib/server/session.ts'
import type { Dialect, ReadingChoices, TableProblem } from '#lib/tabular/inspection.ts'
import { givenDialectSchema } from '#lib/tabular/table-dialect.ts'

const workSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), given: givenDialectSchema }),
  z.strictObject({ kind: z.literal('risk'), plan: planSchema }),
  z.strictObject({ kind: z.literal('proposal'), plan: planSchema }),
])
export type SubmissionWork = z.infer<typeof workSchema>

/** The first rows of a file as a reading takes them; `rows` is empty where it is no table. */
export interface ReadingView {
  dialect: Dialect | null
  choices: ReadingChoices
  rows: readonly {
    row: number
    part: 'skipped' | 'header' | 'record' | 'footer' | 'comment'
    cells: readonly string[]
  }[]
  /** What is wrong, in the reader's words. */
  problems: string[]
}

/** What each kind of work answers with. */
export interface WorkAnswers {
  reading: ReadingView
  risk: RiskComparison
  proposal: GeneralisationProposal[]
}

/**
 * Work on a submission that somebody waits for on its page and may stop: lines of JSON, `{ share }` as it goes on, then
 * `{ value }` or `{ refused }`. Stopping the request ends the work. Before the first line 400, 401, 403 or 404; a
 * submission that moved on while its page stood open is no fault of anybody, and is told in a line.
 */
export async function submissionWork(request: Request, id: string): Promise<Response> {
  const locale = localeOfRequest(request)
  const portal = await runningPortal()
  if (!isSameOrigin(portal, request)) return refusal(403, describeNotAllowed(locale))
  const by = await currentBy()
  if (!by) return refusal(401, describeSignedOut(locale))
  const asked = workSchema.safeParse(await request.json().catch(() => null))
  if (!asked.success) return refusal(400, describeMalformed(locale))
  const work = asked.data
  try {
    await requireSubmission(portal.db, by, work.kind === 'reading' ? 'dataset.upload' : 'dataset.plan', id)
  } catch (error) {
    if (!hasMovedOn(error)) return refusalOf(portal, locale, error, { what: work.kind, submission: id })
  }
  return lineStream(
    request.signal,
    (watching) => carryOut({ portal, by, locale, id, work }, watching),
    (error) => {
      const { reference, message } = describeError(locale, error)
      if (reference) portal.log.error({ err: error, reference, submission: id }, `${work.kind} failed`)
      return message
    },
  )
}

function hasMovedOn(error: unknown): boolean {
  return error instanceof NotAllowedError && error.code === 'submission-state'
}

interface Asked {
  portal: RunningPortal
  by: By
  locale: Locale
  id: string
  work: SubmissionWork
}

function carryOut({ portal, by, locale, id, work }: Asked, watching: Watching): Promise<unknown> {
  const { disclosure, checks } = portal
  switch (work.kind) {
    case 'reading':
      // Reads a few rows: whoever looks at a preview does not wait for another's gigabyte.
      return viewReading(previewReading(disclosure, by, id, work.given, watching), locale)
    case 'risk':
      return checks.alone(() => measurePlanRisk(disclosure, by, id, work.plan, watching))
    case 'proposal':
      return checks.alone(() => proposeGeneralisation(disclosure, by, id, work.plan, watching))
  }
}

async function viewReading(reading: ReturnType<typeof previewReading>, locale: Locale): Promise<ReadingView> {
  const found = await reading
  const say = (problems: readonly TableProblem[]) =>
    problems.map((problem) => describeProblem(locale, problem, { area: 'tabular' }))
  if (!('preview' in found)) {
    return { dialect: null, choices: found.choices, rows: [], problems: say(found.problems) }
  }
  const { dialect, choices, warnings, preview } = found
  return { dialect, choices, rows: preview.rows, problems: say([...warnings, ...preview.problems]) }
}
