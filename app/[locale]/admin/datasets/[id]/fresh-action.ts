import type { ColumnAction, Generalisation } from '#lib/desensitize/plan.ts'
import type { ActionName } from '#lib/desensitize/standard.ts'
import type { ColumnType } from './plan-column.tsx'

/** In the order in which they are offered: from what loses nothing to what loses all, the special ones last. */
export const actionNames: ActionName[] = [
  'keep',
  'generalise',
  'mask',
  'truncate',
  'round',
  'top-bottom',
  'suppress-rare',
  'redact',
  'pseudonym',
  'remove',
]

/** Whose cells are no numbers: rounding and coding by bounds would leave nothing of them. */
const withoutNumbers: ColumnType[] = ['date', 'datetime', 'boolean', 'geometry', 'resident-id', 'credit-code']

/** Whether an action can do anything to a column of that type. */
export function suitsType(name: ActionName, type: ColumnType): boolean {
  return (name !== 'round' && name !== 'top-bottom') || !withoutNumbers.includes(type)
}

export type Goal = Generalisation['to']

const dateGoals: Goal[] = ['month', 'quarter', 'year', 'years']
const placeGoals: Goal[] = ['town', 'county', 'prefecture', 'province']
const numberGoals: Goal[] = ['band', 'age-band']

/** What a column of that type is likely generalised to, first; everything else after it. */
export function goalsFor(type: ColumnType): Goal[] {
  const likely: Goal[] = likelyGoals(type)
  const all: Goal[] = [
    ...dateGoals,
    ...numberGoals,
    ...placeGoals,
    'division-code',
    'coordinate',
    'ip-prefix',
    'hierarchy',
  ]
  return [...likely, ...all.filter((goal) => !likely.includes(goal))]
}

function likelyGoals(type: ColumnType): Goal[] {
  if (type === 'date' || type === 'datetime' || type === 'year') return dateGoals
  if (type === 'integer' || type === 'decimal') return numberGoals
  if (type === 'longitude' || type === 'latitude') return ['coordinate']
  if (type === 'code') return ['division-code']
  return type === 'category' ? ['hierarchy'] : placeGoals
}

/** What a chosen action begins with. */
export function freshAction(name: ActionName, type: ColumnType): ColumnAction {
  switch (name) {
    case 'mask':
      return { action: 'mask', keepFirst: 1, keepLast: 0 }
    case 'truncate':
      return { action: 'truncate', keepFirst: 4 }
    case 'round':
      return { action: 'round', to: 10 }
    case 'top-bottom':
      return { action: 'top-bottom', top: 90 }
    case 'suppress-rare':
      return { action: 'suppress-rare', below: 5 }
    case 'generalise':
      return { action: 'generalise', generalisation: freshGeneralisation(goalsFor(type)[0] ?? 'year', []) }
    default:
      return { action: name }
  }
}

/** What a chosen goal begins with; `hierarchies` are the names of the files at hand. */
export function freshGeneralisation(to: Goal, hierarchies: readonly string[]): Generalisation {
  switch (to) {
    case 'years':
      return { to, width: 10 }
    case 'band':
      return { to, width: 10 }
    case 'age-band':
      return { to, width: 10, top: 80 }
    case 'division-code':
      return { to, level: 'county' }
    case 'ip-prefix':
      return { to, v4: 24, v6: 48 }
    case 'coordinate':
      return { to, decimals: 2 }
    case 'hierarchy':
      return { to, hierarchy: hierarchies[0] ?? '', level: 1 }
    default:
      return { to }
  }
}
