import { fault } from '../problem-list.ts'
import { JsonTableError } from './json-error.ts'
import type { TextPlace } from './text-place.ts'

/** One element of the list that is the table: its source, and where it begins in the file. */
export interface JsonElement {
  readonly text: string
  readonly place: TextPlace
}

/** Characters that one element may have: the outline of a province takes some millions. A worker's memory must hold it twice. */
export const MAX_ELEMENT = 16 << 20

/** @param place where `text` begins in the file; `offset` is where in it the fault stands. */
export function brokenJson(place: TextPlace, text: string, offset: number): JsonTableError {
  const at = place.copy()
  at.advance(text, 0, offset)
  return new JsonTableError(fault('broken-json', { line: at.line, column: at.column }))
}

export function tooLong(bytes: number): JsonTableError {
  return new JsonTableError(fault('too-large', { bytes, limit: MAX_ELEMENT }))
}
