import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import { checkFiling, type FilingFault, type FilingRules } from '#lib/personnel/check-filing.ts'
import type { FilingForm } from '#lib/personnel/form.ts'
import type { WorkingDayCalendar } from '#lib/rules/calendar.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { type Deadline, deadline, promisedDeadline } from '#lib/rules/deadline.ts'
import type { CityPromise, RuleProfile } from '#lib/rules/profile.ts'
import type { Db } from '#lib/store/transaction.ts'
import { fileDocument } from '#lib/workflow/document-submission.ts'

/** What is refused says where; what was typed is not lost: the caller shows it again. */
export class FilingRefused extends Error {
  override readonly name = 'FilingRefused'
  readonly faults: FilingFault[]
  constructor(faults: FilingFault[]) {
    super(`The filing has ${faults.length} faults.`)
    this.faults = faults
  }
}

export const personnelPath = (organisation: string) => `personnel/${organisation}`

/**
 * Files the responsible agency and personnel of the actor's own department (Z33 recordation) as a submission in state
 * `ready`, or changes the one that was not submitted or was returned.
 * @throws FilingRefused, NotAllowedError, WorkflowRefused. @returns the submission's id.
 */
export async function filePersonnel(
  db: Db,
  {
    actor,
    form,
    rules,
    title,
  }: { actor: Actor; form: FilingForm; rules: FilingRules; title: { zh: string; en: string } },
  context: AuditContext,
): Promise<string> {
  const faults = checkFiling(form, rules)
  if (faults.length > 0) throw new FilingRefused(faults)
  const department = actor.organisation
  const path = personnelPath(department)
  const document = documentOf(form, department, shanghaiDay(context.now))
  return fileDocument(db, { kind: 'personnel', department, path, title, document }, actor, context)
}

/** What would be published: what was left empty is left out. */
function documentOf({ agency, changedOn, posts }: FilingForm, organisation: string, filedOn: string) {
  const filled = (text: { zh: string; en: string }) => (text.zh === '' && text.en === '' ? undefined : text)
  return JSON.parse(
    JSON.stringify({
      organisation,
      agency,
      filedOn,
      changedOn,
      posts: posts.map(({ name, address, hours, datasets, ...post }) => ({
        ...post,
        name: name === '' ? undefined : name,
        address: filled(address),
        hours: filled(hours),
        datasets: datasets.length > 0 ? datasets : undefined,
      })),
    }),
  )
}

/**
 * By when a change is to be filed: 5 working days under G17; Z33 says "in time" without a number, and the city's
 * promise gives one.
 */
export function filingDue(
  profile: RuleProfile,
  promises: readonly CityPromise[],
  calendar: WorkingDayCalendar,
  changedOn: string,
): Deadline {
  const numbered = profile.limits.some(({ id, type }) => id === 'personnel-filing' && type === 'working-days')
  return numbered
    ? deadline(profile, calendar, 'personnel-filing', changedOn)
    : promisedDeadline(promises, calendar, 'personnel-filing', changedOn)
}
