import type { ColumnAction } from './plan.ts'

/** How many characters of a value stay readable at its two ends. */
export interface ShownEnds {
  readonly first: number
  readonly last: number
}

/** What a mask or a truncation leaves readable; undefined for actions that show no positions of the value. */
export function shownEnds(action: ColumnAction): ShownEnds | undefined {
  if (action.action === 'mask') return { first: action.keepFirst, last: action.keepLast }
  return action.action === 'truncate' ? { first: action.keepFirst, last: 0 } : undefined
}

/** What several columns show of the same value together. */
export function unionOfEnds(ends: readonly ShownEnds[]): ShownEnds {
  return {
    first: Math.max(0, ...ends.map(({ first }) => first)),
    last: Math.max(0, ...ends.map(({ last }) => last)),
  }
}

/**
 * Fewer possible values than this are tried out one after the other: at a login, a hotline, by a query. The model standard
 * states it in its clause 3.5.
 */
export const LEAST_POSSIBLE = 100_000
