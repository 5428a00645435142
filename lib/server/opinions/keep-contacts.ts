import { erasePersonalParts, resealPersonalParts } from '#lib/opinions/personal-parts.ts'
import type { PortalServer } from '#lib/server/portal.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Erases contacts and evidence whose time is over. @returns how many opinions lost theirs. */
export function eraseOldContacts(portal: PortalServer): Promise<number> {
  const now = portal.clock.now()
  const answeredBefore = new Date(now.getTime() - portal.environment.contactRetentionDays * dayMs)
  const context = { now, auditKey: portal.keys.audit, origin: 'cli' }
  return erasePersonalParts(portal.db, portal.blobs, answeredBefore, context)
}

/** Seals everything with the newest key, so that older ones can be taken out of the environment. */
export function resealContacts(portal: PortalServer): Promise<number> {
  return resealPersonalParts(portal.db, portal.blobs, portal.sealKeys)
}
