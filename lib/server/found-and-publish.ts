import { readActor } from '#lib/accounts/sessions.ts'
import type { By } from '#lib/disclosure/context.ts'
import { startFounding } from '#lib/disclosure/founding.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { type FoundingBundleInput, foundingBundleSchema } from '#lib/publish/founding-bundle.ts'
import type { PublishOutcome } from '#lib/publish/publish-deps.ts'
import type { PortalServer } from '#lib/server/portal.ts'
import { createPublisher, type Publisher } from '#lib/server/publisher.ts'
import { approveSubmission } from '#lib/workflow/decide-submission.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

export { NotAllowedError } from '#lib/accounts/can.ts'

/** Two accounts of a command: one submits, the other approves. There is no way around the second. */
export interface Pair {
  submitter: By
  approver: By
}

/** A command was given an account that does not exist or is disabled. */
export class UnknownAccount extends Error {
  override readonly name = 'UnknownAccount'
  constructor(email: string) {
    super(`There is no enabled account with the e-mail address ${email}.`)
  }
}

/** The door refused the founding after its approval; nothing of it was published. */
export class FoundingBlocked extends Error {
  override readonly name = 'FoundingBlocked'
  constructor({ code, params }: { code: string; params: Record<string, string | number> }) {
    const detail = Object.entries(params).map(([name, value]) => `${name} ${value}`)
    super(`The founding was blocked and nothing was published: ${[code, ...detail].join(', ')}.`)
  }
}

/** Who acts for a command, from the database. @throws UnknownAccount. */
export async function actingAccount(portal: PortalServer, email: string): Promise<By> {
  const row = await portal.db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  const actor = row && (await readActor(portal.db, row.id))
  if (!actor) throw new UnknownAccount(email)
  return { actor, origin: 'cli' }
}

/** Files a bundle as one founding submission, has the second account approve it, and publishes. */
export async function foundAndPublish(
  portal: PortalServer,
  { submitter, approver }: Pair,
  title: { zh: string; en: string },
  bundle: FoundingBundleInput,
): Promise<void> {
  const complete = foundingBundleSchema.parse(bundle)
  const blob = await portal.blobs.putBytes(Buffer.from(JSON.stringify(complete)))
  const contents = { organisations: complete.organisations.length, datasets: complete.datasets.length }
  const id = await startFounding(portal.disclosure, submitter, { title, bundle: blob.hash, contents })
  await submit(portal.disclosure, submitter, id)
  await approveFor(portal, approver, id)
  const outcome = await publishFromCommand(portal)
  const [blocked] = outcome?.blocked ?? []
  if (blocked) throw new FoundingBlocked(blocked.fault)
}

/** Approves for a command: bound to the digest as it stands. */
export async function approveFor(portal: PortalServer, approver: By, id: string): Promise<void> {
  const { digest } = await readSubmission(portal.db, id)
  const context = { now: portal.clock.now(), auditKey: portal.keys.audit, origin: approver.origin }
  await approveSubmission(portal.db, { id, digest: digest!, actor: approver.actor }, context)
}

/**
 * Publishes and waits for the indexes. Where a server runs it holds the lease and publishes within seconds: then
 * null is returned and the order waits for it.
 */
export async function publishFromCommand(portal: PortalServer): Promise<PublishOutcome | null> {
  const publisher: Publisher = createPublisher(portal)
  const outcome = await publisher.publish()
  await publisher.settled()
  await publisher.release()
  return outcome
}
