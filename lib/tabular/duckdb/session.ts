import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { quoteText } from './sql-text.ts'
import { asSession, onInterrupt, throwIfStopped } from './stop.ts'

/** What a session may touch and use. */
export interface DuckDbOptions {
  /** A private folder; what does not fit into memory spills into a folder inside it, which is deleted at the end. */
  readonly workDir: string
  /** The only files that the session may read or write. */
  readonly files: readonly string[]
  /** 1 by default: the thread that calls has work of its own. */
  readonly threads?: 1 | 2
  /** Memory of DuckDB's buffers in MB; more than this spills. Its overhead comes on top. */
  readonly memoryMb?: number
}

const MEMORY_MB = 160

/** A database in memory, with one connection. */
export interface DuckDb {
  /** Runs one or more statements; values are bound to `?`. */
  run(sql: string, values?: DuckDBValue[]): Promise<void>
  /** All rows of a small answer, each as a list of cells; counts come as numbers. */
  rows(sql: string, values?: DuckDBValue[]): Promise<DuckDBValue[][]>
  /** The rows of a large answer, column by column, in pieces of at most 2048. */
  chunks(sql: string, values?: DuckDBValue[]): AsyncGenerator<readonly DuckDBValue[][]>
}

/**
 * Opens a database in memory for one task and closes it after. It reaches no network and no file but those named, loads no
 * extension, and keeps to its bounds of memory and threads. Works in worker threads too.
 */
export async function withDuckDb<T>(options: DuckDbOptions, task: (db: DuckDb) => Promise<T>): Promise<T> {
  return asSession(async () => {
    const spill = await mkdtemp(join(options.workDir, 'duckdb-'))
    try {
      return await inInstance(options, spill, task)
    } finally {
      await rm(spill, { recursive: true, force: true })
    }
  })
}

async function inInstance<T>(
  options: DuckDbOptions,
  spill: string,
  task: (db: DuckDb) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', settings(options, spill))
  try {
    return await withConnection(instance, options.files, task)
  } finally {
    instance.closeSync()
  }
}

function settings(options: DuckDbOptions, spill: string): Record<string, string> {
  return {
    threads: String(options.threads ?? 1),
    memory_limit: `${options.memoryMb ?? MEMORY_MB}MB`,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  }
}

async function withConnection<T>(
  instance: DuckDBInstance,
  files: readonly string[],
  task: (db: DuckDb) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect()
  const forget = onInterrupt(() => connection.interrupt())
  try {
    // From here on only these files can be opened, and no statement can change that.
    await connection.run(`set allowed_paths = [${files.map(quoteText).join(', ')}]`)
    await connection.run('set enable_external_access = false')
    await connection.run('set lock_configuration = true')
    return await task({
      async run(sql, values) {
        throwIfStopped()
        await connection.run(sql, values)
      },
      async rows(sql, values) {
        throwIfStopped()
        const reader = await connection.runAndReadAll(sql, values)
        return reader.getRows().map((row) => row.map(plainNumber))
      },
      async *chunks(sql, values) {
        throwIfStopped()
        const result = await connection.stream(sql, values)
        for await (const chunk of result) {
          yield chunk.getColumns()
          throwIfStopped()
        }
      },
    })
  } finally {
    forget()
    connection.closeSync()
  }
}

/** Counts and sums come as 64- or 128-bit integers; none here is beyond what a number holds exactly. */
function plainNumber(value: DuckDBValue): DuckDBValue {
  return typeof value === 'bigint' ? Number(value) : value
}
