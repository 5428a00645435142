import type { Actor } from '#lib/accounts/actor.ts'
import { analyseOpinions } from '#lib/analysis/analyse-opinions.ts'
import { type Period, parsePeriod } from '#lib/analysis/period.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import { scanDocument } from '#lib/desensitize/document-scan.ts'
import type { DueRules } from '#lib/opinions/answer-due.ts'
import { type OpinionReport, publishedAnswerSchema } from '#lib/published/documents.ts'
import { addDays, shanghaiDay } from '#lib/rules/calendar.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'
import { fileDocument } from '#lib/workflow/document-submission.ts'

/** A report that cannot be made or filed. `code` selects `problems.<code>`. */
export class ReportRefused extends Error {
  override readonly name = 'ReportRefused'
  readonly code:
    | 'report-period-unknown'
    | 'report-period-open'
    | 'report-not-municipal'
    | 'report-personal-data'
  readonly params: Record<string, string | number>
  constructor(code: ReportRefused['code'], params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export const reportPath = (id: string) => `reports/${id}`

/** Reads a period as a person gives it. @throws ReportRefused `report-period-unknown`. */
export function requirePeriod(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new ReportRefused('report-period-unknown', { period: text.slice(0, 20) })
  return period
}

/** The analysis of a period, made anew from the records; one that still runs is counted as far as it goes. */
export async function makeReport(
  db: Pick<Tx, 'selectFrom'>,
  period: Period,
  { rules, municipal }: { rules: DueRules; municipal: string },
  now: Date,
): Promise<OpinionReport> {
  const opinions = await db
    .selectFrom('opinions')
    .select(['kind', 'speaker', 'channel', 'dataset', 'consultation', 'details', 'department'])
    .select(['outcome', 'created_at', 'answered_at'])
    .where('state', 'not in', ['quarantined', 'discarded'])
    // A day more at either end: the days are those of the municipality, the instants are not.
    .where('created_at', '>=', addDays(period.from, -1))
    .where('created_at', '<', addDays(period.to, 2))
    .execute()
  const answers = await db.selectFrom('documents').select('document').where('kind', '=', 'answer').execute()
  const published = answers.map(({ document }) => publishedAnswerSchema.parse(JSON.parse(document)))
  return analyseOpinions(period, { opinions, published, rules, municipal, today: shanghaiDay(now) })
}

/**
 * Files the analysis of a period that is over (Z28), by the municipal data department, as a submission in state
 * `ready`; one that was returned is made anew.
 * @param municipal id of the municipal data department.
 * @throws ReportRefused, NotAllowedError, WorkflowRefused. @returns the submission's id.
 */
export async function fileReport(
  db: Db,
  {
    actor,
    period,
    rules,
    municipal,
    title,
  }: {
    actor: Actor
    period: Period
    rules: DueRules
    municipal: string
    title: { zh: string; en: string }
  },
  context: AuditContext,
): Promise<string> {
  if (actor.organisation !== municipal) throw new ReportRefused('report-not-municipal')
  if (shanghaiDay(context.now) <= period.to) throw new ReportRefused('report-period-open', { to: period.to })
  const report = await makeReport(db, period, { rules, municipal }, context.now)
  const found = scanDocument('report', report)[0]
  if (found) throw new ReportRefused('report-personal-data', { field: found.path })
  const document = JSON.parse(JSON.stringify(report))
  const path = reportPath(period.id)
  return fileDocument(db, { kind: 'report', department: municipal, path, title, document }, actor, context)
}
