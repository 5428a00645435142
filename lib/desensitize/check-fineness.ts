import type { ColumnAction, Generalisation } from './plan.ts'
import type { StandardCategory } from './standard.ts'

type Finest = NonNullable<StandardCategory['finest']>

/** From fine to coarse. */
const DATES = ['month', 'quarter', 'year', 'years']
const DIVISIONS = ['town', 'county', 'prefecture', 'province']

/** Whether a truncation, rounding or generalisation is as coarse as the standard demands for a category. */
export function isFineEnough(action: ColumnAction, { finest, mask }: StandardCategory): boolean {
  switch (action.action) {
    case 'truncate':
      // Truncation shows the first characters as a mask does.
      return action.keepFirst <= Math.min(finest?.truncateFirst ?? 50, mask?.maxFirst ?? 50)
    case 'round':
      return action.to >= (finest?.numberWidth ?? 0)
    case 'generalise':
      return !finest || isCoarse(action.generalisation, finest)
    default:
      return true
  }
}

function isCoarse(to: Generalisation, finest: Finest): boolean {
  switch (to.to) {
    case 'month':
    case 'quarter':
    case 'year':
    case 'years':
      return !finest.date || DATES.indexOf(to.to) >= DATES.indexOf(finest.date)
    case 'band':
      return to.width >= (finest.numberWidth ?? finest.ageWidth ?? 0)
    case 'age-band':
      return to.width >= (finest.ageWidth ?? 0)
    case 'town':
    case 'county':
    case 'prefecture':
    case 'province':
      return !finest.address || DIVISIONS.indexOf(to.to) >= DIVISIONS.indexOf(finest.address)
    case 'division-code':
      return !finest.divisionCode || DIVISIONS.indexOf(to.level) >= DIVISIONS.indexOf(finest.divisionCode)
    case 'ip-prefix':
      return !finest.ipPrefix || (to.v4 <= finest.ipPrefix.v4 && to.v6 <= finest.ipPrefix.v6)
    case 'coordinate':
      return to.decimals <= (finest.coordinateDecimals ?? 4)
    case 'hierarchy':
      // What a file makes of a value is judged by the scan of the result, and by k.
      return true
  }
}
