import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#lib/store/schema.ts'

export type Tx = Transaction<Database>

/** What a read accepts: the database or a transaction of it. */
export type Db = Kysely<Database>

/**
 * Runs `work` in one `begin immediate` transaction (see `openDatabase`) and rolls back if it throws.
 *
 * `work` must use only the `tx` it is given. SQLite has one connection, Kysely hands it out to one user at a
 * time, and the transaction holds it: a query on `db` inside `work` would wait for `work` to end, for ever. Keep
 * slow things (hashing a password, reading a file) outside, for every other writer waits.
 */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}
