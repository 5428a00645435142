import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#lib/store/migrate.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import type { Db } from '#lib/store/transaction.ts'

/** A migrated database in a folder of its own, for tests; `another()` opens a second connection to the file. */
export async function temporaryDatabase(): Promise<{ db: Db; another(): Db; close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'mulu-db-'))
  const file = join(dir, 'portal.db')
  const opened = [openDatabase(file)]
  const db = opened[0]!
  await migrate(db)
  return {
    db,
    another() {
      const more = openDatabase(file)
      opened.push(more)
      return more
    },
    async close() {
      for (const each of opened) await each.destroy()
      await rm(dir, { recursive: true })
    },
  }
}
