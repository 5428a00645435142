import { stat } from 'node:fs/promises'
import { decodeText } from '../decode.ts'
import { MAX_COLUMNS, nameColumns } from '../header.ts'
import type { TableProblem } from '../inspection.ts'
import { fault, type ProblemList } from '../problem-list.ts'
import { readBytes } from '../read-bytes.ts'
import type { RowBatch } from '../read-rows.ts'
import type { Encoding } from '../table-dialect.ts'
import type { JsonValue } from './element-builder.ts'
import { JsonSyntaxError, JsonTableError } from './json-error.ts'
import { type LineHandler, LinesReader } from './lines-reader.ts'
import { ListReader } from './list-reader.ts'
import { RecordKeys } from './record-keys.ts'
import { RecordRows, type TakeField } from './record-rows.ts'
import { brokenJson, placeInFile } from './text-place.ts'

/** Where objects are read from: a list in a JSON text, or one in each line. */
export interface RecordSource {
  readonly path: string
  readonly encoding: Encoding
  readonly lines: boolean
  /** Name of the field whose own fields are columns: `properties` of a feature. */
  readonly spread?: string
}

/** Reads objects as rows, in two passes: one for the columns, one for the rows. Faults are those of the second. */
export async function* readRecords(
  source: RecordSource,
  take: TakeField,
  problems: ProblemList,
  onBytes?: (read: number) => void,
): AsyncGenerator<RowBatch> {
  const { size } = await stat(source.path)
  const keys = await collectKeys(source, take, (bytes) => onBytes?.(bytes / 2))
  const header = keys.names.length === 0 ? [] : nameColumns([keys.names], 1, problems)
  if (header.length > MAX_COLUMNS) return
  const rows = new RecordRows(keys, header, take, problems)
  // A table without a record still has its header.
  if (header.length > 0) yield { header, rows: [], lines: [] }
  let broken: TableProblem | undefined
  for await (const fault of faultsOf(source, rows, (bytes) => onBytes?.((size + bytes) / 2))) {
    yield rows.take()
    broken = fault
  }
  if (broken) problems.add(broken)
  else if (header.length > 0) rows.finish()
  // Where no object could be read, that has been said.
  else if (!problems.hasErrors) problems.add(fault('no-header', { row: 0 }))
}

async function collectKeys(
  source: RecordSource,
  take: TakeField,
  onBytes: (read: number) => void,
): Promise<RecordKeys> {
  const keys = new RecordKeys()
  const fields = {
    set: (key: string) => void keys.add(key),
    setMember: (key: string) => void keys.addMember(key),
  }
  const handler = {
    begin() {},
    field: (key: string, value: JsonValue, inside: boolean) => take(fields, key, value, inside),
    end() {},
    broken() {},
  }
  for await (const _ of faultsOf(source, handler, onBytes));
  return keys
}

/** Reads the source piece by piece; after each comes nothing, or the fault for which it cannot be read on. */
async function* faultsOf(
  source: RecordSource,
  handler: LineHandler,
  onBytes: (read: number) => void,
): AsyncGenerator<TableProblem | undefined> {
  const { path, encoding } = source
  const reader = source.lines ? new LinesReader(handler) : new ListReader(handler, source.spread)
  for await (const piece of decodeText(counted(readBytes(path), onBytes), encoding)) {
    const fault = await faultIn(source, () => reader.push(piece))
    yield fault
    if (fault) return
  }
  yield await faultIn(source, () => reader.end())
}

async function faultIn(
  { path, encoding }: RecordSource,
  read: () => void,
): Promise<TableProblem | undefined> {
  try {
    read()
    return undefined
  } catch (cause) {
    if (cause instanceof JsonTableError) return cause.problem
    if (!(cause instanceof JsonSyntaxError)) throw cause
    return brokenJson(await placeInFile(path, encoding, cause.offset))
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of source) {
    read += chunk.byteLength
    onBytes(read)
    yield chunk
  }
}
