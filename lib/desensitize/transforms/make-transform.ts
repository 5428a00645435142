import { findSpans } from '../find-spans.ts'
import type { ColumnAction, Generalisation, Hierarchy } from '../plan.ts'
import { addressTo } from './generalise-address.ts'
import { ageToBand } from './generalise-age.ts'
import { coordinateToGrid } from './generalise-coordinate.ts'
import { dateToMonth, dateToQuarter, dateToYear, dateToYears } from './generalise-date.ts'
import { divisionCodeTo } from './generalise-division-code.ts'
import { ipToPrefix } from './generalise-ip.ts'
import { numberToBand } from './generalise-number.ts'
import { byHierarchy, levelsOf } from './hierarchy.ts'
import { mask } from './mask.ts'
import { pseudonym } from './pseudonym.ts'
import { redact } from './redact.ts'
import { round } from './round.ts'
import { suppressRare } from './suppress-rare.ts'
import { topBottom } from './top-bottom.ts'
import type { Transform } from './transform.ts'
import { truncate } from './truncate.ts'

/** What transforms need beside their parameters. */
export interface TransformContext {
  /** Key of the dataset's pseudonyms, at least 32 bytes. */
  readonly pseudonymKey: Uint8Array
  /** The submission's hierarchies by name. */
  readonly hierarchies: ReadonlyMap<string, Hierarchy>
  /** Values of the column that too few rows share, as its cells hold them; needed for `suppress-rare`. */
  readonly rare?: ReadonlySet<string> | undefined
}

/**
 * The transform of a planned action; undefined where the column is left out.
 * @throws Error where the context lacks what the action needs (a plan that was checked never asks for it).
 */
export function makeTransform(action: ColumnAction, context: TransformContext): Transform | undefined {
  switch (action.action) {
    case 'keep':
      return (value) => value
    case 'remove':
      return undefined
    case 'suppress-rare':
      if (!context.rare) throw new Error('the rare values of the column were not counted')
      return suppressRare(context.rare)
    case 'mask':
      return mask(action.keepFirst, action.keepLast)
    case 'redact':
      return redact(findSpans)
    case 'truncate':
      return truncate(action.keepFirst)
    case 'round':
      return round(action.to)
    case 'top-bottom':
      return topBottom(action)
    case 'pseudonym':
      return pseudonym(context.pseudonymKey)
    case 'generalise':
      return generalise(action.generalisation, context.hierarchies)
  }
}

function generalise(to: Generalisation, hierarchies: TransformContext['hierarchies']): Transform {
  switch (to.to) {
    case 'year':
      return dateToYear
    case 'quarter':
      return dateToQuarter
    case 'month':
      return dateToMonth
    case 'years':
      return dateToYears(to.width)
    case 'band':
      return numberToBand(to.width)
    case 'age-band':
      return ageToBand(to.width, to.top)
    case 'town':
    case 'county':
    case 'prefecture':
    case 'province':
      return addressTo(to.to)
    case 'division-code':
      return divisionCodeTo(to.level)
    case 'ip-prefix':
      return ipToPrefix(to.v4, to.v6)
    case 'coordinate':
      return coordinateToGrid(to.decimals)
    case 'hierarchy': {
      const hierarchy = hierarchies.get(to.hierarchy)
      if (!hierarchy || to.level > levelsOf(hierarchy)) throw new Error('the plan names an unknown hierarchy')
      return byHierarchy(hierarchy, to.level)
    }
  }
}
