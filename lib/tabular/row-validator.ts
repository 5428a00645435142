import { type CellFault, checkOf } from './check-value.ts'
import type { Dictionary, ValidationFault, ValidationReport } from './dictionary.ts'
import { FaultTally } from './fault-tally.ts'
import { KeyWatch, type KeyWatchOptions } from './key-watch.ts'
import type { RowBatch } from './read-rows.ts'

/** A column of the dictionary that the file has: where it stands, and the check of its cells. */
export interface CheckedColumn {
  readonly index: number
  readonly name: string
  readonly check: (value: string) => CellFault | undefined
}

/**
 * Validates a table against its data dictionary, batch by batch, in bounded memory. Columns are known by name, in any
 * order; cells are judged without the space around them. At most one fault is found in a cell, the first that matters.
 */
export class RowValidator {
  private readonly columns: readonly CheckedColumn[]
  private readonly missing: ReadonlySet<string>
  private readonly tally: FaultTally
  private readonly keys: readonly Key[]
  private readonly watch: KeyWatch
  private rows = 0
  /** Keys that repeat, with the records (from 0) that repeat them; known when it has finished. */
  repeated: readonly RepeatedKey[] = []

  constructor(header: readonly string[], dictionary: Dictionary, options: KeyWatchOptions) {
    const names = header.map((name) => name.trim())
    this.missing = missingValues(dictionary)
    this.columns = checkedColumns(names, dictionary)
    this.keys = keysOf(names, dictionary)
    this.tally = new FaultTally([...names, ...dictionary.columns.map(({ name }) => name)])
    this.watch = new KeyWatch(
      this.keys.map(({ columns }) => columns),
      options,
    )
    for (const fault of columnFaults(names, dictionary)) this.tally.add(fault)
  }

  /** Takes the next rows. To be awaited: a large table's keys are written to disk. */
  async add({ rows, lines }: RowBatch): Promise<void> {
    for (let i = 0; i < rows.length; i += 1) {
      const cells = rows[i] as string[]
      const row = lines[i] ?? this.rows + 1
      for (const { index, name, check } of this.columns) {
        const fault = check((cells[index] ?? '').trim())
        if (fault) this.tally.add(faultAt(fault, row, name), this.rows)
      }
      this.watch.add(row, (column) => {
        const value = (cells[column] ?? '').trim()
        return this.missing.has(value) ? '' : value
      })
      this.rows += 1
    }
    await this.watch.relieve()
  }

  /** The report; nothing is left on disk. */
  async finish(): Promise<ValidationReport> {
    const found = await this.watch.finish()
    this.repeated = found.map(({ records }, index) => ({ ...(this.keys[index] as Key), records }))
    for (const [index, { named, records, count }] of found.entries()) {
      const { code, column } = this.keys[index] as Key
      for (const { row, first } of named) this.tally.add(faultAt({ code, params: { first } }, row, column))
      this.tally.addUnnamed({ code, column }, count - named.length, records)
    }
    return this.tally.report(this.rows)
  }

  /** Deletes what was staged, where the table is not read to its end. */
  discard(): Promise<void> {
    return this.watch.discard()
  }
}

/** A set of columns whose values together may not repeat: a unique column, or a key of the dictionary. */
interface Key {
  readonly code: 'value-not-unique' | 'key-not-unique'
  readonly column: string
  readonly columns: readonly number[]
}

export interface RepeatedKey extends Key {
  readonly records: readonly number[]
}

export function missingValues({ missingValues: missing }: Dictionary): ReadonlySet<string> {
  return new Set(['', ...missing.map((value) => value.trim())])
}

/** The columns that both the file and the dictionary have, in the order of the file. */
export function checkedColumns(header: readonly string[], dictionary: Dictionary): CheckedColumn[] {
  const missing = missingValues(dictionary)
  return header.flatMap((name, index) => {
    const column = dictionary.columns.find((one) => one.name.trim() === name)
    return column ? [{ index, name, check: checkOf(column, missing) }] : []
  })
}

/** Keys that the file can be asked for; one with a column that is missing was reported as such. */
function keysOf(header: readonly string[], { columns, keys }: Dictionary): Key[] {
  const unique = columns.flatMap(({ name, unique }) =>
    unique ? [{ code: 'value-not-unique' as const, names: [name] }] : [],
  )
  const alone = new Set(unique.flatMap(({ names }) => names))
  const together = keys
    .filter((names) => names.length > 1 || !alone.has(names[0] ?? ''))
    .map((names) => ({ code: 'key-not-unique' as const, names }))
  return [...unique, ...together].flatMap(({ code, names }) => {
    const places = names.map((name) => header.indexOf(name.trim()))
    return places.includes(-1) ? [] : [{ code, column: names.join(' + '), columns: places }]
  })
}

function columnFaults(header: readonly string[], { columns }: Dictionary): ValidationFault[] {
  const asked = columns.map(({ name }) => name.trim())
  const fault = (code: 'column-missing' | 'column-unexpected') => (column: string) => ({
    code,
    column,
    params: { column },
  })
  return [
    ...asked.filter((name) => !header.includes(name)).map(fault('column-missing')),
    ...header.filter((name) => !asked.includes(name)).map(fault('column-unexpected')),
  ]
}

/** The place stands among the parameters too, so that they alone fill the message. */
export function faultAt({ code, params }: CellFault, row: number, column: string): ValidationFault {
  return { code, row, column, params: { ...params, row, column } }
}
