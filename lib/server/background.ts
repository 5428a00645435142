import { forgetOldFailures } from '#lib/accounts/sign-in-failures.ts'
import { forgetExpired } from '#lib/opinions/drafts.ts'
import { hasTurned } from '#lib/server/consultation-times.ts'
import { eraseOldContacts } from '#lib/server/opinions/keep-contacts.ts'
import { consultationPages, everyPage, loopbackRefresh } from '#lib/server/refresh-pages.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'
import { inTransaction } from '#lib/store/transaction.ts'

const everyMs = 2000
/** Consultations open and close at whole minutes, and browsers look at the times themselves. */
const turnEveryMs = 20_000

/**
 * The background work of a server: takes up what an earlier process left, publishes what a command ordered, and
 * keeps the lease. Started once, by instrumentation, and stopped with the process.
 */
export async function startBackground(portal: RunningPortal): Promise<void> {
  await portal.checks.recover()
  const refresh = loopbackRefresh(portal.environment.port, portal.keys.internal)
  let refreshed = false
  let looked = portal.clock.now()

  async function tick() {
    try {
      // Pages kept on disk may be older than the tree: a command may have published while no server ran.
      if (!refreshed) {
        await refresh(everyPage)
        refreshed = true
      }
      await portal.publisher.publish()
      const now = portal.clock.now()
      if (now.getTime() - looked.getTime() >= turnEveryMs) {
        if (await hasTurned(portal.db, looked, now)) await refresh(consultationPages)
        looked = now
      }
    } catch (err) {
      portal.log.warn({ err }, 'background work will be tried again')
    }
    setTimeout(tick, everyMs).unref()
  }
  setTimeout(tick, 0).unref()
  const forget = async () => {
    await inTransaction(portal.db, (tx) => forgetOldFailures(tx, portal.clock.now()))
    await forgetExpired(portal.db, portal.clock.now())
    await eraseOldContacts(portal)
  }
  setInterval(() => void forget().catch((err) => portal.log.warn({ err }, 'housekeeping')), 3_600_000).unref()
  portal.log.info({ port: portal.environment.port }, 'portal started')
}
