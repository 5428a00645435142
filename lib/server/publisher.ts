import { randomUUID } from 'node:crypto'
import { appendAudit } from '#lib/audit/append-audit.ts'
import { scanBeforePublication } from '#lib/disclosure/scan-before-publication.ts'
import type { PublishDeps, PublishOutcome, Touched } from '#lib/publish/publish-deps.ts'
import { runIndexWorker } from '#lib/publish/run-index-worker.ts'
import { publishPending } from '#lib/publish/run-orders.ts'
import type { PortalServer } from '#lib/server/portal.ts'
import { acquireLease, releaseLease } from '#lib/workflow/lease.ts'

/** One process publishes at a time: the server while one runs, else a command. */
export interface Publisher {
  /**
   * Publishes what is approved and rebuilds the indexes in the background.
   * @returns null when another process holds the lease and will publish instead.
   */
  publish: () => Promise<PublishOutcome | null>
  /** Waits until the indexes stand for the last publication. */
  settled: () => Promise<void>
  release: () => Promise<void>
}

export interface PublisherOptions {
  /** Refreshes the pages of one publication. */
  refresh?: (touched: Touched) => Promise<void>
  /** Refreshes the pages that show the indexes. */
  refreshIndexes?: () => Promise<void>
}

const leaseName = 'publisher'
const leaseMs = 30_000

export function publishDeps(portal: PortalServer, refresh?: PublishDeps['refresh']): PublishDeps {
  return {
    db: portal.db,
    blobs: portal.blobs,
    treeDir: portal.environment.treeDirectory,
    deadlineFor: portal.deadlineFor,
    now: () => portal.clock.now(),
    finalScan: (submission) => scanBeforePublication(portal.disclosure, submission),
    refresh,
    audit: async (tx, change) => {
      await appendAudit(tx, portal.keys.audit, {
        at: portal.clock.now(),
        actor: 'system:publisher',
        action: `submission.${change.to === 'published' ? 'publish' : 'block'}`,
        subjectKind: 'submission',
        subjectId: change.submission.id,
        origin: 'server',
        before: { state: change.submission.state },
        after: { state: change.to },
        detail: { log: change.number, ...(change.fault && { fault: change.fault.code }) },
      })
    },
  }
}

export function createPublisher(portal: PortalServer, options: PublisherOptions = {}): Publisher {
  const holder = randomUUID()
  let publishing: Promise<unknown> = Promise.resolve()
  let indexing: Promise<void> = Promise.resolve()

  const acquire = () => acquireLease(portal.db, leaseName, holder, leaseMs, portal.clock.now())

  async function publishOnce(): Promise<PublishOutcome | null> {
    if (!(await acquire())) return null
    // A founding of thousands of datasets takes longer than a lease.
    const heartbeat = setInterval(() => void acquire().catch(() => undefined), leaseMs / 3)
    try {
      return await publishAndIndex()
    } finally {
      clearInterval(heartbeat)
    }
  }

  async function publishAndIndex(): Promise<PublishOutcome> {
    const outcome = await publishPending(publishDeps(portal, options.refresh))
    if (outcome.published.length > 0) rebuildIndexes()
    return outcome
  }

  /** In the background; builds that are asked for while one runs become one. */
  function rebuildIndexes() {
    indexing = runIndexWorker(portal.environment.treeDirectory)
      .then(() => options.refreshIndexes?.())
      .catch((err) => portal.log.error({ err }, 'index failed'))
  }

  return {
    publish: () => {
      const turn = publishing.then(publishOnce)
      publishing = turn.catch(() => undefined)
      return turn
    },
    settled: async () => {
      await publishing
      await indexing
    },
    release: () => releaseLease(portal.db, leaseName, holder),
  }
}
