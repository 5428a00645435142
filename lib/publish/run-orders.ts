import { planWrites } from '#lib/publish/plan-writes.ts'
import type { Fault } from '#lib/publish/publication-fault.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { PublicationPlan, Write } from '#lib/publish/publication-plan.ts'
import { publicationPlanSchema } from '#lib/publish/publication-plan.ts'
import type { PublishDeps, PublishOutcome } from '#lib/publish/publish-deps.ts'
import { blockOrder, settleOrder } from '#lib/publish/settle-order.ts'
import { removeFile, replaceFile, writeOnce } from '#lib/publish/tree-writer.ts'
import { openTree } from '#lib/published/tree.ts'
import type { PublicationOrdersTable, SubmissionsTable } from '#lib/store/schema.ts'

/**
 * Publishes every order that is not done, in the order of their numbers. Repeatable at any point: a planned order is
 * carried out as it was planned. The caller holds the lease: one process publishes at a time.
 */
export async function publishPending(deps: PublishDeps): Promise<PublishOutcome> {
  const outcome: PublishOutcome = { published: [], blocked: [] }
  for (;;) {
    const order = await deps.db
      .selectFrom('publication_orders')
      .selectAll()
      .where('state', 'in', ['pending', 'planned'])
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (!order) return outcome
    const fault = await publishOrder(deps, order)
    if (fault) outcome.blocked.push({ number: order.number, fault })
    else outcome.published.push(order.number)
  }
}

async function publishOrder(deps: PublishDeps, order: PublicationOrdersTable): Promise<Fault | null> {
  const submission = await deps.db
    .selectFrom('submissions')
    .selectAll()
    .where('id', '=', order.submission_id)
    .executeTakeFirstOrThrow()
  const planned = await planOrRepeat(deps, order, submission)
  if ('fault' in planned) {
    await blockOrder(deps, order, submission, planned.fault)
    return planned.fault
  }
  await carryOut(deps, planned.plan)
  const slugs = planned.plan.rows.map((row) => row.slug)
  await deps.refresh?.({ slugs, kind: submission.kind })
  await deps.onStep?.('refreshed')
  await settleOrder(deps, order, submission, planned.plan)
  await deps.onStep?.('settled')
  return null
}

async function planOrRepeat(
  deps: PublishDeps,
  order: PublicationOrdersTable,
  submission: SubmissionsTable,
): Promise<{ plan: PublicationPlan } | { fault: Fault }> {
  if (order.writes) return { plan: publicationPlanSchema.parse(JSON.parse(order.writes)) }
  const found = await deps.finalScan?.(submission.id)
  if (found) return { fault: found }
  const { blobs, deadlineFor } = deps
  try {
    const plan = await planWrites(deps.db, {
      blobs,
      deadlineFor,
      order,
      submission,
      tree: openTree(deps.treeDir),
    })
    await deps.onStep?.('planned')
    await deps.db
      .updateTable('publication_orders')
      .set({ state: 'planned', writes: JSON.stringify(plan) })
      .where('number', '=', order.number)
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    await deps.onStep?.('plan saved')
    return { plan }
  } catch (error) {
    if (error instanceof PublicationFault) return { fault: error.fault }
    throw error
  }
}

/** The write-ahead log: record, immutable files, objects (the last commits), removals, head. */
const filesAtOnce = 8

async function carryOut({ blobs, treeDir, onStep }: PublishDeps, plan: PublicationPlan): Promise<void> {
  const once = ({ path, blob }: Write) => writeOnce(treeDir, path, () => blobs.open(blob), blob, onStep)
  const replace = async ({ path, blob }: Write) =>
    replaceFile(treeDir, path, await blobs.open(blob), blob, onStep)
  await once(plan.record)
  // Each waits for the disk: several at a time. Their order does not matter, only that all stand before the objects.
  for (let next = 0; next < plan.files.length; next += filesAtOnce) {
    await Promise.all(plan.files.slice(next, next + filesAtOnce).map(once))
  }
  for (const object of plan.objects) await replace(object)
  for (const path of plan.removals) {
    await removeFile(treeDir, path)
    await onStep?.(`removed ${path}`)
  }
  await replace(plan.head)
}
