import { decodeText } from './decode.ts'
import type { Dialect } from './inspection.ts'
import type { ProblemList } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { type RowBatch, readTable } from './read-rows.ts'

/** How far a reading has come, for progress. */
export interface OpenOptions {
  /** Called with the bytes read so far. */
  readonly onBytes?: (read: number) => void
}

/**
 * Reads a file of any format as one table, batch by batch, in bounded memory. The first batch comes as soon as there is a
 * header. Every other part of the system reads uploads through here.
 */
export async function* openTable(
  path: string,
  dialect: Dialect,
  problems: ProblemList,
  options: OpenOptions = {},
): AsyncGenerator<RowBatch> {
  if (dialect.format !== 'delimited') throw new Error(`no reader for ${dialect.format}`)
  const bytes = counted(readBytes(path), options.onBytes)
  yield* readTable(decodeText(bytes, dialect.encoding), dialect, problems)
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: OpenOptions['onBytes'],
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of source) {
    yield chunk
    read += chunk.byteLength
    onBytes?.(read)
  }
}
