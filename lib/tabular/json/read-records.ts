import { stat } from 'node:fs/promises'
import { decodeText } from '../decode.ts'
import { MAX_COLUMNS, nameColumns } from '../header.ts'
import { fault, type ProblemList, warning } from '../problem-list.ts'
import { readBytes } from '../read-bytes.ts'
import type { RowBatch } from '../read-rows.ts'
import type { Encoding } from '../table-dialect.ts'
import { brokenJson, type JsonElement } from './json-element.ts'
import { jsonElements, jsonLines } from './json-elements.ts'
import { JsonSyntaxError, JsonTableError } from './json-error.ts'
import { JsonReader, type JsonValue } from './json-reader.ts'
import { RecordKeys } from './record-keys.ts'

/** Where objects are read from: a list in a JSON text, or one in each line. */
export interface RecordSource {
  readonly path: string
  readonly encoding: Encoding
  readonly lines: boolean
}

/** Takes the fields of one object; `member` is for those that stand beside the properties of a feature. */
export interface RecordFields {
  set(key: string, value: JsonValue): void
  setMember(key: string, value: JsonValue): void
}

/** Reads one object into its fields. */
export type ReadObject = (reader: JsonReader, fields: RecordFields) => void

/** Reads objects as rows, in two passes: one for the columns, one for the rows. Faults are those of the second. */
export async function* readRecords(
  source: RecordSource,
  read: ReadObject,
  problems: ProblemList,
  onBytes?: (read: number) => void,
): AsyncGenerator<RowBatch> {
  const { size } = await stat(source.path)
  const keys = await collectKeys(source, read, (bytes) => onBytes?.(bytes / 2))
  const header = keys.names.length === 0 ? [] : nameColumns([keys.names], 1, problems)
  if (header.length > MAX_COLUMNS) return
  const rows = new RecordRows(keys, header, read, problems)
  try {
    // A table without a record still has its header.
    if (header.length > 0) yield { header, rows: [], lines: [] }
    for await (const elements of elementsOf(source, (bytes) => onBytes?.((size + bytes) / 2)))
      yield rows.read(elements)
  } catch (cause) {
    if (!(cause instanceof JsonTableError)) throw cause
    problems.add(cause.problem)
    return
  }
  if (header.length > 0) rows.finish()
  // Where no object could be read, that has been said.
  else if (!problems.hasErrors) problems.add(fault('no-header', { row: 0 }))
}

async function* elementsOf(
  source: RecordSource,
  onBytes: (read: number) => void,
): AsyncGenerator<JsonElement[]> {
  const text = decodeText(counted(readBytes(source.path), onBytes), source.encoding)
  yield* source.lines ? jsonLines(text) : jsonElements(text)
}

async function collectKeys(
  source: RecordSource,
  read: ReadObject,
  onBytes: (read: number) => void,
): Promise<RecordKeys> {
  const keys = new RecordKeys()
  const fields = {
    set: (key: string) => void keys.add(key),
    setMember: (key: string) => void keys.addMember(key),
  }
  try {
    for await (const elements of elementsOf(source, onBytes))
      for (const { text } of elements) collectFrom(text, read, fields)
  } catch (cause) {
    if (!(cause instanceof JsonTableError)) throw cause
  }
  return keys
}

function collectFrom(text: string, read: ReadObject, fields: RecordFields): void {
  const reader = new JsonReader(text)
  try {
    if (reader.atObject()) read(reader, fields)
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause
  }
}

type NoticeCode = 'duplicate-key' | 'nested-value'

/** Turns objects into rows of the columns known. */
class RecordRows {
  /** Elements read, those that are no object included: rows are counted as a person counts them in the file. */
  count = 0
  private readonly notices = new Map<string, { code: NoticeCode; rows: number; at: object }>()
  private row: (string | undefined)[] = []
  private readonly keys: RecordKeys
  private readonly header: readonly string[]
  private readonly readObject: ReadObject
  private readonly problems: ProblemList
  private readonly fields: RecordFields = {
    set: (key, value) => this.put(this.keys.placeOf(key), value),
    setMember: (key, value) => this.put(this.keys.placeOfMember(key), value),
  }

  constructor(keys: RecordKeys, header: readonly string[], readObject: ReadObject, problems: ProblemList) {
    this.keys = keys
    this.header = header
    this.readObject = readObject
    this.problems = problems
  }

  read(elements: readonly JsonElement[]): RowBatch {
    const batch: RowBatch = { header: this.header, rows: [], lines: [] }
    for (const element of elements) {
      this.count += 1
      const row = this.readElement(element)
      if (!row) continue
      batch.rows.push(row)
      batch.lines.push(this.count)
    }
    return batch
  }

  private readElement({ text, place }: JsonElement): string[] | undefined {
    const reader = new JsonReader(text)
    this.row = new Array(this.header.length)
    try {
      if (!reader.atObject()) {
        reader.value()
        reader.end()
        this.problems.add(fault('not-a-table', {}, { row: this.count }))
        return undefined
      }
      this.readObject(reader, this.fields)
      reader.end()
    } catch (cause) {
      if (!(cause instanceof JsonSyntaxError)) throw cause
      this.problems.add(brokenJson(place, text, cause.offset).problem)
      return undefined
    }
    return Array.from(this.row, (cell) => cell ?? '')
  }

  /** What is said once of a column: its first record, and how many there are. */
  finish(): void {
    for (const { code, rows, at } of this.notices.values()) this.problems.add(warning(code, { rows }, at))
    if (this.count === 0) this.problems.add(fault('no-rows'))
  }

  private notice(code: NoticeCode, at: { row: number; column: string }): void {
    const key = `${code} ${at.column}`
    const notice = this.notices.get(key) ?? { code, rows: 0, at }
    notice.rows += 1
    this.notices.set(key, notice)
  }

  private put(place: number | undefined, { kind, text }: JsonValue): void {
    if (place === undefined) return
    const at = { row: this.count, column: this.header[place] as string }
    if (this.row[place] !== undefined) this.notice('duplicate-key', at)
    if (kind === 'nested') this.notice('nested-value', at)
    this.row[place] = kind === 'null' ? '' : text
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
