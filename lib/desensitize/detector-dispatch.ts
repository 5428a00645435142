import { cellKinds, kindIndex } from './detectors/cell-shape.ts'
import type { Detector, Shape } from './detectors/detector.ts'

/** Lengths from here on share one place of the table. */
const LONGEST = 63
const LENGTHS = LONGEST + 1

/** For each kind and length of cell, what can match it: most places are empty. */
export class DispatchTable<Item> {
  private readonly places: (readonly Item[])[]

  constructor(items: readonly Item[], shapesOf: (item: Item) => readonly Shape[]) {
    const none: readonly Item[] = []
    const places: Item[][] = Array.from({ length: cellKinds.length * LENGTHS }, () => [])
    for (const item of items) {
      for (const { kind, min, max } of shapesOf(item)) {
        for (let length = Math.min(min, LONGEST); length <= Math.min(max, LONGEST); length += 1) {
          const place = places[kindIndex[kind] * LENGTHS + length] as Item[]
          if (!place.includes(item)) place.push(item)
        }
      }
    }
    // One shared empty list, so that the scan can tell an empty place by identity.
    this.places = places.map((place) => (place.length === 0 ? none : place))
  }

  /** `kind` is an index in `cellKinds`. */
  at(kind: number, length: number): readonly Item[] {
    return this.places[kind * LENGTHS + (length > LONGEST ? LONGEST : length)] as readonly Item[]
  }
}

/** The shapes that a detector is asked about in a column whose header announces it, or does not. */
export function shapesOf(detector: Detector, announced: boolean): readonly Shape[] {
  return announced ? [...detector.shapes, ...(detector.announcedShapes ?? [])] : detector.shapes
}
