import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import { reportPath } from '#lib/analysis/file-report.ts'
import { endedPeriods, parsePeriod } from '#lib/analysis/period.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import type { OpinionReport } from '#lib/published/documents.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { organisationName, readTitles } from '#lib/server/admin/names.ts'
import { municipalDepartment, reportOn } from '#lib/server/reports.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { SubmissionState } from '#lib/store/schema.ts'

export interface FiledReport {
  period: string
  state: SubmissionState
  createdAt: string
  /** For who may see the submission; others see what is published, and nothing of its review. */
  submission: { id: string; reasons: string | null } | null
}

export interface ReportsPage {
  /** The period that runs and those that are over, the newest first; none where they may not be looked at. */
  periods: string[]
  /** The report on the period that was asked for, as the records stand. */
  report: OpinionReport | null
  departmentNames: Map<string, Localized>
  datasetTitles: Map<string, Localized>
  /** The period is over, and this account may file its report. */
  mayFile: boolean
  filed: FiledReport[]
}

const offeredQuarters = 8

/**
 * Reports on opinions at the desk. Before it is published, the analysis of every department's opinions is seen by who may
 * read all of them, and by the municipal data department that files it; others see what was published.
 * @throws NotAllowedError, ReportRefused.
 */
export async function readReportsPage(actor: Actor, asked: string | null): Promise<ReportsPage> {
  assertCan(actor, 'opinions.read')
  const portal = await runningPortal()
  const today = shanghaiDay(portal.clock.now())
  const municipal = municipalDepartment(portal)
  const mayLook =
    actor.organisation === municipal || can(actor, 'opinions.read', { department: null }).allowed
  const period = asked === null || !mayLook ? null : parsePeriod(asked)
  const report = period && (await reportOn(portal, period.id))
  const running = `${today.slice(0, 4)}q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  return {
    periods: mayLook ? [running, ...endedPeriods(today, offeredQuarters).map(({ id }) => id)] : [],
    report,
    departmentNames: new Map(
      (report?.departments ?? []).map(({ department }) => [department, organisationName(portal, department)]),
    ),
    datasetTitles: await readTitles(portal, slugsOf(report)),
    mayFile:
      period !== null &&
      period.to < today &&
      actor.organisation === municipal &&
      can(actor, 'document.create', { department: municipal }).allowed,
    filed: await readFiled(portal, actor),
  }
}

function slugsOf(report: OpinionReport | null): string[] {
  if (!report) return []
  const { byDataset, mostWanted, changes } = report
  return [
    ...[...byDataset, ...mostWanted].map(({ value }) => value),
    ...changes.flatMap(({ dataset }) => (dataset ? [dataset] : [])),
  ]
}

async function readFiled({ db }: RunningPortal, actor: Actor): Promise<FiledReport[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['id', 'subject', 'department', 'state', 'reasons', 'created_at as createdAt'])
    .where('kind', '=', 'report')
    .where('state', '<>', 'cancelled')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.flatMap(({ subject, department, id, reasons, ...row }) => {
    const { allowed } = can(actor, 'submission.view', { department })
    if (subject === null || !(allowed || row.state === 'published')) return []
    const period = subject.slice(reportPath('').length)
    return [{ ...row, period, submission: allowed ? { id, reasons } : null }]
  })
}
