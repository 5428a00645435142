import { type Migration, Migrator } from 'kysely/migration'
import { firstMigration } from '#lib/store/migrations/0001-first.ts'
import { anyTable } from '#lib/store/migrations/0002-any-table.ts'
import { publicSpeaks } from '#lib/store/migrations/0003-public-speaks.ts'
import type { Db } from '#lib/store/transaction.ts'

/** In code rather than read from a folder, so that bundled and plain code run the same. Names order them. */
const migrations: Record<string, Migration> = {
  '0001-first': firstMigration,
  '0002-any-table': anyTable,
  '0003-public-speaks': publicSpeaks,
}

/** Brings the database to the newest schema; does nothing when it is there. Returns the names that were run. */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw new MigrationFailedError(error)
  return (results ?? []).map((result) => result.migrationName)
}

/** The schema could not be brought up to date; nothing was changed. `cause` says why. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError'
  constructor(cause: unknown) {
    super('The database could not be migrated.', { cause })
  }
}
