import { decodeText } from './decode.ts'
import type { Dialect } from './inspection.ts'
import type { ProblemList } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { readGeojson } from './read-geojson.ts'
import { readJson } from './read-json.ts'
import { type RowBatch, readTable } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'

/** How far a reading has come, for progress. */
export interface OpenOptions {
  /** Called with the bytes read so far; where a file is read twice, each pass counts for half of them. */
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
  const { onBytes } = options
  if (dialect.format === 'xlsx') yield* readWorkbook(path, dialect, problems, onBytes)
  else if (dialect.format === 'json') yield* readJson(path, dialect, problems, onBytes)
  else if (dialect.format === 'geojson') yield* readGeojson(path, dialect, problems, onBytes)
  else {
    const bytes = counted(readBytes(path), onBytes)
    yield* readTable(decodeText(bytes, dialect.encoding), dialect, problems)
  }
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
