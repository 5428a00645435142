import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keepReadable } from '#lib/store/migrations/0002-any-table/keep-readable.ts'

const added = [
  'given_dialect',
  'validation',
  'stated_faults',
  'risk',
  'hierarchies',
  'reading_confirmed_at',
] as const

/** Tables of any format: how a file is read, its faults against the dictionary, and the risk that remains. */
export const anyTable: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of added) {
      await db.schema.alterTable('dataset_submissions').addColumn(column, 'text').execute()
    }
    await keepReadable(db)
  },
}
