import { type CheckRunner, createCheckRunner } from '#lib/server/check-runner.ts'
import { openPortal, type PortalServer } from '#lib/server/portal.ts'
import { createPublisher, type Publisher } from '#lib/server/publisher.ts'
import { indexPages, loopbackRefresh, pagesOf } from '#lib/server/refresh-pages.ts'

/** The portal of a running server process, with its background work. */
export interface RunningPortal extends PortalServer {
  publisher: Publisher
  checks: CheckRunner
}

const holder = Symbol.for('mulu.running-portal')
const kept = globalThis as { [holder]?: Promise<RunningPortal> }

/**
 * The one portal of this process. Next bundles pages, handlers and instrumentation apart from each other, so a
 * variable of a module would exist several times; the process-wide symbol does not.
 */
export function runningPortal(): Promise<RunningPortal> {
  kept[holder] ??= open()
  return kept[holder]
}

async function open(): Promise<RunningPortal> {
  const portal = await openPortal(process.env)
  const refresh = loopbackRefresh(portal.environment.port, portal.keys.internal)
  const publisher = createPublisher(portal, {
    refresh: (touched) => refresh(pagesOf(touched)),
    refreshIndexes: () => refresh(indexPages),
  })
  return { ...portal, publisher, checks: createCheckRunner(portal) }
}
