import type { Inspection } from '#lib/tabular/inspection.ts'
import { equalFolded, foldInto, newUnits, standsIn } from './folded-text.ts'
import { categoriesOf, directIdentifiers } from './identifiers.ts'
import { needsDecision } from './needs-decision.ts'
import type { ColumnAction, Plan } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import { isScattered } from './propose-plan.ts'
import { LEAST_POSSIBLE, type ShownEnds, shownEnds } from './shown-ends.ts'
import type { Standard } from './standard.ts'

/** A column whose values the plan hides, in part or whole. */
interface HiddenColumn {
  readonly name: string
  /** Its place in the upload, and in the result; -1 where it is left out. */
  readonly source: number
  readonly target: number
  /** One value standing plain elsewhere gives a person away; else only that most of them do. */
  readonly direct: boolean
  readonly isAddress: boolean
  readonly ends: ShownEnds | undefined
  /** Per published column: rows in which the value stands there plain. */
  readonly remains: number[]
  filled: number
}

/** Two columns that show different ends of what may be the same value. */
interface MaskedPair {
  readonly a: HiddenColumn
  readonly b: HiddenColumn
  readonly first: number
  readonly last: number
  filled: number
  equal: number
  readable: number
  /** Values that remain possible where it is read best. */
  possible: number
}

/** Shares of the rows from which two columns count as holding the same. */
const MOST = 0.5
const AT_LEAST_ROWS = 3
/** A column of fewer values, gender for instance, equals others by chance. */
const TELLING_DISTINCT = 10
/** Below the town; a division alone stands in many columns. */
const BELOW_TOWN = /[0-9０-９路巷弄号村栋幢室]|街(?!道)/

/**
 * Watches the rows of an upload and of its result go by, and tells what columns give away together: a value that is hidden in
 * one column and stands plain in another, or inside a text there; and one value masked differently in two columns. `add` is
 * called for every row; it looks at hidden columns only and keeps counts, never values.
 */
export class JointWatch {
  private readonly hidden: readonly HiddenColumn[]
  private readonly pairs: readonly MaskedPair[]
  /** Published columns in which a value can stand as it is. */
  private readonly plain: readonly { name: string; target: number }[]
  private readonly clause: string
  private readonly units = newUnits()

  constructor(plan: Plan, inspection: Inspection, standard?: Pick<Standard, 'clauses'>) {
    this.clause = standard?.clauses.jointly ?? ''
    const actions = new Map(plan.columns.map((column) => [column.column, column.do]))
    const published = inspection.columns.filter(
      ({ name }) => (actions.get(name)?.action ?? 'remove') !== 'remove',
    )
    const targets = new Map(published.map(({ name }, target) => [name, target]))
    this.plain = published
      .map(({ name }, target) => ({ name, target }))
      .filter(({ name }) => showsPlain(actions.get(name)))
    this.hidden = hiddenColumns(plan, inspection, targets)
    this.pairs = pairsOf(this.hidden)
  }

  add(raw: readonly string[], published: readonly string[]): void {
    if (this.hidden.length === 0) return
    for (const column of this.hidden) {
      const value = raw[column.source]?.trim() ?? ''
      if (value === '') continue
      column.filled += 1
      // What its own column shows whole is not hidden.
      if (column.target >= 0 && published[column.target] === value) continue
      if (column.isAddress && !BELOW_TOWN.test(value)) continue
      this.look(column, value, published)
    }
    for (const pair of this.pairs) watchPair(pair, raw)
  }

  private look(column: HiddenColumn, value: string, published: readonly string[]): void {
    const sought = foldInto(this.units, value)
    for (const { target } of this.plain) {
      if (target === column.target) continue
      const cell = published[target] ?? ''
      const found = column.direct ? standsIn(sought, cell) : cell === value
      if (found) column.remains[target] = (column.remains[target] ?? 0) + 1
    }
  }

  faults(): PlanFault[] {
    const remains = this.hidden.flatMap((column) =>
      this.plain.flatMap(({ name: other, target }): PlanFault[] => {
        const rows = column.remains[target] ?? 0
        const most = rows >= AT_LEAST_ROWS && rows >= column.filled * MOST
        if (rows === 0 || !(column.direct || most)) return []
        return [this.fault('plan-value-remains', column.name, { other, rows })]
      }),
    )
    const readable = this.pairs
      .filter(({ equal, filled, readable }) => readable > 0 && equal >= filled * MOST)
      .map(({ a, b, readable, possible }) =>
        this.fault('plan-jointly-readable', a.name, {
          others: b.name,
          rows: readable,
          possible,
          least: LEAST_POSSIBLE,
        }),
      )
    return [...remains, ...readable]
  }

  private fault(code: PlanFault['code'], column: string, params: PlanFault['params']): PlanFault {
    const { clause } = this
    return { code, column, ...(clause && { clause }), params: { column, clause, ...params } }
  }
}

/** Columns whose values the plan hides and which say something about one person, or that somebody masks. */
function hiddenColumns(
  plan: Plan,
  inspection: Inspection,
  targets: ReadonlyMap<string, number>,
): HiddenColumn[] {
  const actions = new Map(plan.columns.map((column) => [column.column, column.do]))
  return inspection.columns.flatMap((column, source): HiddenColumn[] => {
    const { name } = column
    const action = actions.get(name)
    const categories = categoriesOf(column)
    // Whoever masks a column hides its values, whether a detector knows them or not.
    const meant = action !== undefined && meantToHide.has(action.action)
    if (!action || action.action === 'keep' || (categories.length === 0 && !meant)) return []
    // A text with identifiers here and there is no identifier itself.
    if (!meant && column.findings.filter(needsDecision).every(isScattered)) return []
    const isAddress = categories.includes('address')
    const isDirect = isAddress || categories.some((category) => directIdentifiers.has(category))
    const direct = isDirect || categories.length === 0
    if (!direct && column.distinct < TELLING_DISTINCT) return []
    const remains = new Array<number>(targets.size).fill(0)
    const place = { name, source, target: targets.get(name) ?? -1 }
    return [{ ...place, direct, isAddress, ends: shownEnds(action), remains, filled: 0 }]
  })
}

const meantToHide: ReadonlySet<string> = new Set(['mask', 'truncate', 'pseudonym'])

/** Whether a cell of a column treated so can be, or hold, a value as it was. */
function showsPlain(action: ColumnAction | undefined): boolean {
  switch (action?.action) {
    case 'keep':
    case 'suppress-rare':
    case 'redact':
    case 'truncate':
      return true
    case 'generalise':
      return action.generalisation.to === 'hierarchy'
    default:
      return false
  }
}

function pairsOf(hidden: readonly HiddenColumn[]): MaskedPair[] {
  return hidden.flatMap((a, index) =>
    hidden.slice(index + 1).flatMap((b): MaskedPair[] => {
      if (!a.ends || !b.ends) return []
      const [first, last] = [Math.max(a.ends.first, b.ends.first), Math.max(a.ends.last, b.ends.last)]
      const together = [a.ends, b.ends].every((ends) => ends.first !== first || ends.last !== last)
      return together
        ? [{ a, b, first, last, filled: 0, equal: 0, readable: 0, possible: LEAST_POSSIBLE }]
        : []
    }),
  )
}

function watchPair(pair: MaskedPair, raw: readonly string[]): void {
  const [a, b] = [raw[pair.a.source]?.trim() ?? '', raw[pair.b.source]?.trim() ?? '']
  if (a === '' || b === '') return
  pair.filled += 1
  if (!equalFolded(a, b)) return
  pair.equal += 1
  const hidden = Math.max(0, [...a].length - pair.first - pair.last)
  // A character of a name is no digit to try: the name is readable where every one is shown.
  const possible = /\d/.test(a) || hidden === 0 ? 10 ** hidden : LEAST_POSSIBLE
  if (possible >= LEAST_POSSIBLE) return
  pair.readable += 1
  pair.possible = Math.min(pair.possible, possible)
}
