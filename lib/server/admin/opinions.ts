import type { Actor } from '#lib/accounts/actor.ts'
import { can } from '#lib/accounts/can.ts'
import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { type InboxOpinion, listOpinions, markOpinionRead } from '#lib/opinions/list-opinions.ts'
import { organisationName } from '#lib/server/admin/names.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'

export interface ShownOpinion extends InboxOpinion {
  /** Title of the dataset that it is about; null for an opinion in general. */
  datasetTitle: Localized | null
  departmentName: Localized | null
  mayMark: boolean
}

/** The inbox of one who may read it, newest first. @throws NotAllowedError. */
export async function readInbox(actor: Actor, state?: 'received' | 'read'): Promise<ShownOpinion[]> {
  const portal = await runningPortal()
  const opinions = await listOpinions(portal.db, { actor, ...(state && { state }) })
  const titles = await readTitles(portal, opinions)
  return opinions.map((opinion) => ({
    ...opinion,
    datasetTitle: opinion.dataset === null ? null : (titles.get(opinion.dataset) ?? null),
    departmentName: opinion.department === null ? null : organisationName(portal, opinion.department),
    mayMark:
      opinion.state === 'received' &&
      can(actor, 'opinions.mark-read', { department: opinion.department }).allowed,
  }))
}

async function readTitles(portal: RunningPortal, opinions: InboxOpinion[]): Promise<Map<string, Localized>> {
  const slugs = [...new Set(opinions.flatMap(({ dataset }) => (dataset === null ? [] : [dataset])))]
  if (slugs.length === 0) return new Map()
  const rows = await portal.db
    .selectFrom('catalogue_entries')
    .select(['slug', 'entry'])
    .where('slug', 'in', slugs)
    .execute()
  return new Map(rows.map(({ slug, entry }) => [slug, (JSON.parse(entry) as Entry).title]))
}

/** @throws NotAllowedError. */
export function markRead(by: By, portal: RunningPortal, id: string): Promise<void> {
  return markOpinionRead(portal.db, { actor: by.actor, id }, auditContext(portal.disclosure, by.origin))
}
