import type { Actor } from '#lib/accounts/actor.ts'
import { type Action, can } from '#lib/accounts/can.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import { organisationName } from '#lib/server/admin/names.ts'
import { runningPortal } from '#lib/server/running-portal.ts'
import { currentActor } from '#lib/server/session.ts'

export type AdminPage =
  | 'home'
  | 'datasets'
  | 'entries'
  | 'review'
  | 'opinions'
  | 'consultations'
  | 'reports'
  | 'personnel'
  | 'accounts'
  | 'audit'

/** What lets a page into the navigation: the right to do what it is there for. */
const pageRights: [AdminPage, Action][] = [
  ['home', 'admin.enter'],
  ['datasets', 'dataset.upload'],
  ['entries', 'entry.create'],
  ['review', 'submission.view'],
  ['opinions', 'opinions.read'],
  ['consultations', 'opinions.read'],
  ['reports', 'opinions.read'],
  ['personnel', 'document.create'],
  ['accounts', 'accounts.view'],
  ['audit', 'audit.read'],
]

export interface Shell {
  portal: Localized
  notice?: Localized | undefined
  /** Null on the sign-in page. */
  signedIn: { actor: Actor; department: Localized; pages: AdminPage[] } | null
}

/** What stands around every page of the back office. */
export async function readShell(): Promise<Shell> {
  const running = await runningPortal()
  const actor = await currentActor()
  const { name, notice } = running.municipality.portal
  return {
    portal: name,
    notice,
    signedIn: actor && {
      actor,
      department: organisationName(running, actor.organisation),
      pages: pagesOf(actor),
    },
  }
}

/** The reviewing pages are the reviewer's and the auditor's: a department sees its submissions where it makes them. */
function pagesOf(actor: Actor): AdminPage[] {
  const judges = actor.roles.includes('reviewer') || actor.roles.includes('auditor')
  return pageRights.flatMap(([page, action]) =>
    can(actor, action).allowed && (page !== 'review' || judges) ? [page] : [],
  )
}

/** Name of a department; of one that has left the directory, its id. */
export async function departmentName(id: string): Promise<Localized> {
  return organisationName(await runningPortal(), id)
}
