import type { ColumnAction } from '../plan.ts'
import { addressToTown } from './generalise-address.ts'
import { dateToMonth, dateToYear } from './generalise-date.ts'
import { numberToBand } from './generalise-number.ts'
import { mask } from './mask.ts'
import { pseudonym } from './pseudonym.ts'
import type { Transform } from './transform.ts'

/** The transform of a planned action; undefined where the column is left out. */
export function makeTransform(action: ColumnAction, pseudonymKey: Uint8Array): Transform | undefined {
  switch (action.action) {
    case 'keep':
      return (value) => value
    case 'remove':
      return undefined
    case 'mask':
      return mask(action.keepFirst, action.keepLast)
    case 'pseudonym':
      return pseudonym(pseudonymKey)
    case 'generalise':
      switch (action.generalisation.to) {
        case 'year':
          return dateToYear
        case 'month':
          return dateToMonth
        case 'band':
          return numberToBand(action.generalisation.width)
        case 'town':
          return addressToTown
      }
  }
}
