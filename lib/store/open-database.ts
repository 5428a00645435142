import { setTimeout as delay } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import type { Database } from '#lib/store/schema.ts'

/** How long a writer waits for another process's transaction, in milliseconds. */
const busyTimeoutMs = 5_000
const busyRetryMs = 5

/**
 * Begins every transaction as `begin immediate`: it takes the write lock at once. A plain `begin` takes it at
 * the first write, when another writer may have changed what the transaction has read, and then fails
 * instead of waiting.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUpAt = performance.now() + busyTimeoutMs
    while (!(await beginOrBusy(connection))) {
      if (performance.now() > giveUpAt) throw new DatabaseBusyError()
      await delay(busyRetryMs)
    }
  }
}

/**
 * SQLite's own busy handler sleeps inside the thread. If the lock is held by another connection of this
 * process, its holder could then never go on: so `begin` asks without waiting and the event loop waits.
 */
async function beginOrBusy(connection: DatabaseConnection): Promise<boolean> {
  await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'))
  try {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${busyTimeoutMs}`))
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** Another process kept the write lock for more than five seconds. The work was not begun; it can be repeated. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError'
  constructor() {
    super('The database stayed locked by another process.')
  }
}

/** DDL is transactional in SQLite; saying so makes the migrator run in one transaction, and two of them in turn. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config)
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter()
  }
}

/**
 * Opens the private database, creating the file if there is none. One per process; close with `destroy()`.
 * WAL lets readers of other processes go on while one writes; with WAL, `synchronous = normal` cannot corrupt
 * the file, and a commit lost to a power cut is lost whole.
 */
export function openDatabase(file: string): Kysely<Database> {
  const sqlite = new SQLite(file)
  sqlite.pragma(`busy_timeout = ${busyTimeoutMs}`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = NORMAL')
  sqlite.pragma('foreign_keys = ON')
  return new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: sqlite }) })
}
