import type { ColumnAction, Generalisation } from './plan.ts'
import type { KnownOfHolder } from './possible-ids.ts'

const DAY: KnownOfHolder = { years: 1, months: 1, days: 1 }
/** A hierarchy's levels are not known here: as if it told ten years or ten counties apart. */
const BY_HIERARCHY = 10

/** What a published column of this category, treated so, tells about the holder of an ID; nothing for other categories. */
export function knownFrom(category: string, action: ColumnAction): KnownOfHolder {
  if (action.action === 'remove' || action.action === 'pseudonym' || action.action === 'redact') return {}
  switch (category) {
    case 'birth-date':
      return knownFromDate(action)
    case 'age':
    case 'minor':
      return { years: widthOf(action) }
    case 'gender':
      return { gender: true }
    case 'address':
      return { regions: regionsOf(action) }
    default:
      return {}
  }
}

function knownFromDate(action: ColumnAction): KnownOfHolder {
  switch (action.action) {
    case 'generalise':
      return knownFromGeneralisedDate(action.generalisation)
    case 'mask':
    case 'truncate':
      // `1990-03-05` and `19900305`: the year ends at the fourth character, the month at the sixth at the earliest.
      return {
        ...(action.keepFirst >= 4 && { years: 1 }),
        ...(action.keepFirst >= 6 && { months: 1 }),
        ...(action.keepFirst >= 8 && { days: 1 }),
      }
    default:
      return DAY
  }
}

function knownFromGeneralisedDate(to: Generalisation): KnownOfHolder {
  switch (to.to) {
    case 'month':
      return { years: 1, months: 1 }
    case 'quarter':
      return { years: 1, months: 3 }
    case 'year':
      return { years: 1 }
    case 'years':
      return { years: to.width }
    case 'hierarchy':
      return { years: BY_HIERARCHY }
    default:
      return {}
  }
}

function widthOf(action: ColumnAction): number {
  if (action.action === 'round') return action.to
  if (action.action !== 'generalise') return 1
  const to = action.generalisation
  if (to.to === 'band' || to.to === 'age-band' || to.to === 'years') return to.width
  return to.to === 'hierarchy' ? BY_HIERARCHY : 1
}

function regionsOf(action: ColumnAction): number {
  const to = action.action === 'generalise' ? action.generalisation : undefined
  const level = to?.to === 'division-code' ? to.level : to?.to
  switch (level) {
    case 'prefecture':
    case 'hierarchy':
      return BY_HIERARCHY
    case 'province':
      return 100
    default:
      return 1
  }
}
