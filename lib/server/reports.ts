import { readActor } from '#lib/accounts/sessions.ts'
import { fileReport, makeReport, requirePeriod } from '#lib/analysis/file-report.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { reportTitle } from '#lib/i18n/report-title.ts'
import type { OpinionReport } from '#lib/published/documents.ts'
import { dueRules } from '#lib/server/opinions/opinion-due.ts'
import type { PortalServer } from '#lib/server/portal.ts'

/** Id of the municipal data department, which triages opinions and reports on them. */
export function municipalDepartment({ municipality }: Pick<PortalServer, 'municipality'>): string {
  return municipality.organisations.find(({ kind }) => kind === 'municipal-data-department')?.id ?? ''
}

/** The analysis of opinions over a period as the records have it now. @throws ReportRefused. */
export function reportOn(portal: PortalServer, period: string): Promise<OpinionReport> {
  const counted = { rules: dueRules(portal), municipal: municipalDepartment(portal) }
  return makeReport(portal.db, requirePeriod(period), counted, portal.clock.now())
}

/**
 * Files the analysis of a period that is over and hands it to the review.
 * @throws ReportRefused, NotAllowedError, WorkflowRefused. @returns the submission's id.
 */
export async function submitReport(portal: PortalServer, by: By, period: string): Promise<string> {
  const municipal = municipalDepartment(portal)
  const asked = requirePeriod(period)
  const title = { zh: reportTitle('zh', asked.id), en: reportTitle('en', asked.id) }
  const given = {
    actor: by.actor,
    period: asked,
    rules: dueRules(portal),
    municipal,
    title,
  }
  const id = await fileReport(portal.db, given, auditContext(portal.disclosure, by.origin))
  await submit(portal.disclosure, by, id)
  return id
}

/** Files as an account does, for the command line; null where there is no such account in force. */
export async function submitReportAs(
  portal: PortalServer,
  email: string,
  period: string,
): Promise<string | null> {
  const account = await portal.db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  const actor = account && (await readActor(portal.db, account.id))
  return actor ? submitReport(portal, { actor, origin: 'cli' }, period) : null
}
