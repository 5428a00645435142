import type { Inspection } from '#lib/tabular/inspection.ts'
import { categoriesOf } from './identifiers.ts'
import { knownFrom } from './known-of-holder.ts'
import type { ColumnAction, Plan } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import { type KnownOfHolder, possibleIds } from './possible-ids.ts'
import { LEAST_POSSIBLE, type ShownEnds, shownEnds, unionOfEnds } from './shown-ends.ts'
import type { Standard } from './standard.ts'

interface JudgedColumn {
  readonly name: string
  readonly action: ColumnAction
  readonly categories: readonly string[]
}

type PartlyShown = JudgedColumn & { readonly ends: ShownEnds }

/** A driving licence and a social-security number are the holder's resident ID. */
const RESIDENT_IDS: ReadonlySet<string> = new Set(['resident-id', 'driving-licence', 'social-security'])
/** Length of an identifier made of digits, or of one letter and digits. */
const DIGITS: Readonly<Record<string, number>> = {
  mobile: 11,
  landline: 11,
  'bank-card': 16,
  'financial-account': 16,
  passport: 9,
  'hong-kong-macao-permit': 9,
  'taiwan-permit': 8,
  'residence-permit': 18,
  imei: 15,
  qq: 9,
}

/**
 * What columns give away together that none gives away alone, as far as the plan itself tells: a partly masked ID beside the
 * birth date, gender and home of its holder; one number masked differently in two columns. Refused where fewer values remain
 * possible than `LEAST_POSSIBLE`. Whether two columns do hold the same values `JointWatch` sees.
 */
export function checkJointly(plan: Plan, inspection: Inspection, standard: Standard): PlanFault[] {
  const actions = new Map(plan.columns.map((column) => [column.column, column.do]))
  const published = inspection.columns.flatMap((column): JudgedColumn[] => {
    const action = actions.get(column.name) ?? { action: 'remove' as const }
    const categories = categoriesOf(column)
    return action.action === 'remove' || categories.length === 0
      ? []
      : [{ name: column.name, action, categories }]
  })
  const partly = published.flatMap((column): PartlyShown[] => {
    const ends = shownEnds(column.action)
    return ends && ends.first + ends.last > 0 ? [{ ...column, ends }] : []
  })
  const faults = [judgeIds(partly, published), ...judgeNumbers(partly)].filter((fault) => fault !== undefined)
  const { jointly: clause } = standard.clauses
  return faults.map(({ columns: [column, ...others], possible }) => ({
    code: 'plan-jointly-readable',
    ...(column && { column: column.name }),
    clause,
    params: {
      column: column?.name ?? '',
      others: others.map(({ name }) => name).join('、'),
      possible: Math.round(possible),
      least: LEAST_POSSIBLE,
      clause,
    },
  }))
}

interface Readable {
  readonly columns: readonly JudgedColumn[]
  readonly possible: number
}

function judgeIds(partly: readonly PartlyShown[], published: readonly JudgedColumn[]): Readable | undefined {
  const ids = partly.filter(({ categories }) => categories.some((category) => RESIDENT_IDS.has(category)))
  if (ids.length === 0) return undefined
  const telling: JudgedColumn[] = []
  let known: KnownOfHolder = {}
  for (const column of published) {
    const told = column.categories.map((category) => knownFrom(category, column.action))
    if (told.every((fact) => Object.keys(fact).length === 0)) continue
    telling.push(column)
    known = told.reduce(fewest, known)
  }
  const columns = [...ids, ...telling]
  // What one mask shows by itself the standard bounds.
  if (columns.length < 2) return undefined
  const possible = possibleIds(unionOfEnds(ids.map(({ ends }) => ends)), known)
  return possible < LEAST_POSSIBLE ? { columns, possible } : undefined
}

function fewest(a: KnownOfHolder, b: KnownOfHolder): KnownOfHolder {
  const least = (key: 'years' | 'months' | 'days' | 'regions') => {
    const counts = [a[key], b[key]].filter((count) => count !== undefined)
    return counts.length === 0 ? {} : { [key]: Math.min(...counts) }
  }
  return {
    ...least('years'),
    ...least('months'),
    ...least('days'),
    ...least('regions'),
    ...((a.gender || b.gender) && { gender: true }),
  }
}

function judgeNumbers(partly: readonly PartlyShown[]): Readable[] {
  return Object.entries(DIGITS).flatMap(([category, length]) => {
    const columns = partly.filter(({ categories }) => categories.includes(category))
    const { first, last } = unionOfEnds(columns.map(({ ends }) => ends))
    // A single column may show as much as the standard lets a mask show.
    if (columns.some(({ ends }) => ends.first === first && ends.last === last)) return []
    const possible = 10 ** Math.max(0, length - first - last)
    return possible < LEAST_POSSIBLE ? [{ columns, possible }] : []
  })
}
