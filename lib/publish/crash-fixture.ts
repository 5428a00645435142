import { join } from 'node:path'
import { publishPending } from '#lib/publish/run-orders.ts'
import type { OnStep } from '#lib/publish/tree-writer.ts'
import { exampleDeadline } from '#lib/published/fixtures.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import { openDatabase } from '#lib/store/open-database.ts'

/** Publishes what is ordered in the state folder `home`, as `crash.test.ts` and its child process do it. */
export async function publishIn(home: string, onStep?: OnStep): Promise<void> {
  const db = openDatabase(join(home, 'portal.db'))
  try {
    await publishPending({
      db,
      blobs: filesystemBlobStore(join(home, 'blobs')),
      treeDir: join(home, 'published'),
      deadlineFor: exampleDeadline,
      now: () => new Date('2026-11-20T00:00:00.000Z'),
      ...(onStep && { onStep }),
    })
  } finally {
    await db.destroy()
  }
}

/** As a program: `node crash-fixture.ts HOME K` dies at step K as if the power had failed. */
if (import.meta.main) {
  const [home = '', last = '1'] = process.argv.slice(2)
  let steps = 0
  await publishIn(home, () => {
    steps += 1
    if (steps === Number(last)) process.kill(process.pid, 'SIGKILL')
  })
}
