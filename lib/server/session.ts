import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '#lib/accounts/actor.ts'
import { type Action, assertCan, can, type Subject } from '#lib/accounts/can.ts'
import { readSession } from '#lib/accounts/sessions.ts'
import type { By } from '#lib/disclosure/context.ts'
import { authenticationOptions, requestOrigin } from '#lib/server/authentication.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

/**
 * Who asks, from the database: the cookie says only which session. Null when there is none, it ended or expired, or
 * the account is disabled. Read once per request.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(await authenticationOptions())
  if (!session?.sessionId) return null
  const portal = await runningPortal()
  return readSession(portal.db, session.sessionId, portal.clock.now())
})

/** For pages of the back office: the actor, or away to the sign-in page. */
export async function requireActor(locale: string): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(`/${locale}/admin/sign-in/`)
  return actor
}

/** For pages: the actor if he may do `action`; otherwise away to a page that says why. */
export async function requirePermission(locale: string, action: Action, subject?: Subject): Promise<Actor> {
  const actor = await requireActor(locale)
  const permission = can(actor, action, subject)
  if (!permission.allowed) redirect(`/${locale}/admin/not-allowed/?reason=${permission.reason}`)
  return actor
}

/** Who acts and where from, for a server action or a handler. Null when nobody is signed in. */
export async function currentBy(): Promise<By | null> {
  const actor = await currentActor()
  if (!actor) return null
  return { actor, origin: requestOrigin(await runningPortal(), await headers()) }
}

export { assertCan, can }
