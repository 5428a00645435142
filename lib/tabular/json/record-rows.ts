import { fault, type ProblemList, warning } from '../problem-list.ts'
import type { RowBatch } from '../read-rows.ts'
import type { JsonValue } from './element-builder.ts'
import type { LineHandler } from './lines-reader.ts'
import type { RecordKeys } from './record-keys.ts'
import { brokenJson } from './text-place.ts'

/** Takes the fields of one object; `member` is for those that stand beside the properties of a feature. */
export interface RecordFields {
  set(key: string, value: JsonValue): void
  setMember(key: string, value: JsonValue): void
}

/** Takes one field of an object. `inside` where it is one of the object whose own fields are columns. */
export type TakeField = (fields: RecordFields, key: string, value: JsonValue, inside: boolean) => void

type NoticeCode = 'duplicate-key' | 'nested-value'

/** Turns objects into rows of the columns known. */
export class RecordRows implements LineHandler {
  /** Elements read, those that are no object included: rows are counted as a person counts them in the file. */
  private count = 0
  private rows: string[][] = []
  private lines: number[] = []
  /** Whether an element has begun; it may break off before its end. */
  private begun = false
  private isObject = false
  private row: (string | undefined)[] = []
  private readonly notices = new Map<string, { code: NoticeCode; rows: number; at: object }>()
  private readonly keys: RecordKeys
  private readonly header: readonly string[]
  private readonly takeField: TakeField
  private readonly problems: ProblemList
  private readonly fields: RecordFields = {
    set: (key, value) => this.put(this.keys.placeOf(key), value),
    setMember: (key, value) => this.put(this.keys.placeOfMember(key), value),
  }

  constructor(keys: RecordKeys, header: readonly string[], takeField: TakeField, problems: ProblemList) {
    this.keys = keys
    this.header = header
    this.takeField = takeField
    this.problems = problems
  }

  begin(isObject: boolean): void {
    this.count += 1
    this.begun = true
    this.isObject = isObject
    this.row = new Array(this.header.length)
  }

  field(key: string, value: JsonValue, inside: boolean): void {
    this.takeField(this.fields, key, value, inside)
  }

  end(): void {
    this.begun = false
    if (!this.isObject) {
      this.problems.add(fault('not-a-table', {}, { row: this.count }))
      return
    }
    this.rows.push(Array.from(this.row, (cell) => cell ?? ''))
    this.lines.push(this.count)
  }

  broken(line: number, column: number): void {
    // What is broken before it begins is an element of the file all the same.
    if (!this.begun) this.count += 1
    this.begun = false
    this.problems.add(brokenJson({ line, column }))
  }

  /** The rows since the last call. */
  take(): RowBatch {
    const batch = { header: this.header, rows: this.rows, lines: this.lines }
    this.rows = []
    this.lines = []
    return batch
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
