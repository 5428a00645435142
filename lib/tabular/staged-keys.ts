import { mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { csvLine } from './csv-line.ts'
import { FileSink } from './file-sink.ts'
import { type FindDuplicates, REPETITIONS_NAMED, type Repetitions } from './repetitions.ts'

/** Repetitions of one key whose rows are marked; more are only counted. */
const REPETITIONS_MARKED = 1_000_000
const BYTES_PER_ROW = 4

/** The cells of a table's keys in a private folder: a CSV file of them, and beside it the row of the file of each. */
export interface StagedKeys {
  write(rows: readonly { row: number; cells: readonly string[] }[]): Promise<void>
  search(columns: readonly string[], find: FindDuplicates): Promise<Repetitions>
  /** Deletes the folder; whoever stages calls it, whatever happens. */
  discard(): Promise<void>
}

/** Opens the files inside `workDir`. The first column numbers the rows, so that no line of the CSV is ever blank. */
export async function stageKeys(workDir: string, columns: readonly string[]): Promise<StagedKeys> {
  const folder = await mkdtemp(join(workDir, 'keys-'))
  const table = new FileSink(join(folder, 'keys.csv'))
  const rows = new FileSink(join(folder, 'rows'))
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await Promise.all([table.close(), rows.close()])
  }
  await table.write(csvLine(['row', ...columns], ',', '"', '\r\n'))
  return {
    async write(held) {
      let text = ''
      const numbers = Buffer.alloc(held.length * BYTES_PER_ROW)
      for (const [index, { row, cells }] of held.entries()) {
        text += csvLine([String(row), ...cells], ',', '"', '\r\n')
        numbers.writeUInt32LE(row, index * BYTES_PER_ROW)
      }
      await table.write(text)
      await rows.write(numbers)
    },
    async search(key, find) {
      await close()
      const found = await find(table.path, key, { workDir: folder, limit: REPETITIONS_MARKED })
      return { ...found, records: found.rows.map((n) => n - 1), named: await nameRows(rows.path, found) }
    },
    async discard() {
      await Promise.allSettled([close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Looks up where the first repetitions stand in the file. DuckDB counts records from 1. */
async function nameRows(
  path: string,
  { rows, firsts }: { rows: readonly number[]; firsts: readonly number[] },
): Promise<Repetitions['named']> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(BYTES_PER_ROW)
    const rowOf = async (record: number) => {
      await file.read(buffer, 0, BYTES_PER_ROW, (record - 1) * BYTES_PER_ROW)
      return buffer.readUInt32LE(0)
    }
    const named: { row: number; first: number }[] = []
    for (const [index, record] of rows.slice(0, REPETITIONS_NAMED).entries())
      named.push({ row: await rowOf(record), first: await rowOf(firsts[index] ?? record) })
    return named
  } finally {
    await file.close()
  }
}
