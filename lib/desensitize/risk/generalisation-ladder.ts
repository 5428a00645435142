import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import type { ColumnAction, Generalisation, Hierarchy } from '../plan.ts'
import type { ActionName } from '../standard.ts'

/** A column as the assistant knows it. */
export type LadderColumn = Pick<InspectedColumn, 'name' | 'type' | 'findings'> & {
  /** What the standard allows for it; everything where absent. Removal is always allowed. */
  readonly allowed?: readonly ActionName[]
  /** Whether a plan with this action would pass, its bounds included; everything does where absent. */
  readonly accepts?: (action: ColumnAction) => boolean
}

/** What is known of a column's distinct values, without holding them. */
export interface ValueFacts {
  /** All non-empty values are numbers; with their bounds. */
  readonly range?: { readonly from: number; readonly to: number }
  /** The first of the submission's hierarchies that names every value. */
  readonly hierarchy?: Hierarchy
}

const AGE_HEADER = /年龄|岁数|^age$/i
const DIVISION_HEADER = /区划代?码|行政区代?码|division.?code/i
const POSTCODE_HEADER = /邮编|邮政编码|post.?code|^zip/i

/**
 * What could be done to a quasi-identifier, from nothing to leaving it out, each step coarser than the one before: a
 * hierarchy of the user's own first, then by what the detectors, the type and the header say.
 */
export function ladderOf(column: LadderColumn, facts: ValueFacts): ColumnAction[] {
  const steps: ColumnAction[] = [{ action: 'keep' }, ...stepsOf(column, facts)]
  const { allowed, accepts } = column
  const possible = steps.filter(
    (step) => (!allowed || allowed.includes(step.action)) && (accepts?.(step) ?? true),
  )
  return [...possible, { action: 'remove' }]
}

function stepsOf(column: LadderColumn, { range, hierarchy }: ValueFacts): ColumnAction[] {
  const { name, type } = column
  const found = (pattern: RegExp) =>
    column.findings.some(({ detector, confidence }) => confidence !== 'possible' && pattern.test(detector))
  if (hierarchy) return hierarchySteps(hierarchy)
  if (found(/^ip/)) return ipSteps
  if (type === 'longitude' || type === 'latitude') return coordinateSteps
  if (type === 'date' || type === 'datetime' || (found(/^birth-date$/) && type !== 'year')) return dateSteps
  if (type === 'year') return yearSteps
  if (found(/address/)) return addressSteps
  if (found(/^division/) || DIVISION_HEADER.test(name)) return divisionSteps
  if (found(/^post/) || POSTCODE_HEADER.test(name)) return postcodeSteps
  if (found(/^age$/) || AGE_HEADER.test(name)) return ageSteps
  if (range && (type === 'integer' || type === 'decimal')) return bandSteps(range)
  return []
}

function generalise(generalisation: Generalisation): ColumnAction {
  return { action: 'generalise', generalisation }
}

const yearSteps = [5, 10].map((width) => generalise({ to: 'years', width }))
const dateSteps = [...(['month', 'quarter', 'year'] as const).map((to) => generalise({ to })), ...yearSteps]
/** The oldest are few everywhere; the widths divide the bound, so that each band holds whole bands of the one before. */
const ageSteps = [5, 10, 20].map((width) => generalise({ to: 'age-band', width, top: 80 }))
const addressSteps = (['town', 'county', 'prefecture', 'province'] as const).map((to) => generalise({ to }))
const divisionSteps = (['town', 'county', 'prefecture', 'province'] as const).map((level) =>
  generalise({ to: 'division-code', level }),
)
const ipSteps = [
  { v4: 24, v6: 56 },
  { v4: 16, v6: 32 },
  { v4: 8, v6: 16 },
].map((prefix) => generalise({ to: 'ip-prefix', ...prefix }))
const coordinateSteps = [4, 3, 2, 1, 0].map((decimals) => generalise({ to: 'coordinate', decimals }))
/** Of a Chinese postcode: delivery district 4, then postal district 3, province 2 (the first digits). */
const postcodeSteps: ColumnAction[] = [4, 3, 2].map((keepFirst) => ({ action: 'truncate', keepFirst }))

function hierarchySteps(hierarchy: Hierarchy): ColumnAction[] {
  const levels = (hierarchy.rows[0]?.length ?? 1) - 1
  return Array.from({ length: levels }, (_, index) =>
    generalise({ to: 'hierarchy', hierarchy: hierarchy.name, level: index + 1 }),
  )
}

/** Bands of 1, 5, 10, 50, … of the power of ten that cuts the range into at most a hundred, until one holds it all. */
function bandSteps({ from, to }: { from: number; to: number }): ColumnAction[] {
  const range = to - from
  if (!(range > 0) || !Number.isFinite(range)) return []
  const steps: ColumnAction[] = []
  const start = Math.ceil(Math.log10(range / 100))
  for (let power = start; 10 ** power < range; power += 1) {
    for (const factor of [1, 5]) {
      const width = Number(`${factor}e${power}`)
      if (width < range) steps.push(generalise({ to: 'band', width }))
    }
  }
  return steps
}
