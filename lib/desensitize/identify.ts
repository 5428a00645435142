import { DispatchTable, shapesOf } from './detector-dispatch.ts'
import { countDigits, kindOfMarks, marksOf } from './detectors/cell-shape.ts'
import type { Detector, Strength } from './detectors/detector.ts'
import { detectors } from './detectors/registry.ts'
import { asciiDigits, mayHold } from './find-spans.ts'

/** A detector that accepts a value by itself, without a header. */
export interface Identified {
  /** The detector's id and the category of its findings in the standard. */
  readonly id: string
  readonly category: string
  /** False for the code of an organisation. */
  readonly personal: boolean
  readonly strength: Strength
  /** How sure the value alone makes it; a column is judged by all its cells and its header. */
  readonly certainty: 'certain' | 'likely' | 'possible'
  /** The value is part of a longer text. */
  readonly inText: boolean
}

const CERTAINTY = {
  validated: 'certain',
  formed: 'likely',
  suggestive: 'possible',
  shared: 'possible',
} as const
const table = new DispatchTable(detectors, (detector) => shapesOf(detector, false))

/** The detectors that accept one value, the most telling first; whole, or else inside it. Nothing of it is in the answer. */
export function identify(value: string): Identified[] {
  const trimmed = value.trim()
  if (trimmed === '') return []
  const found = marksOf(trimmed)
  const whole = table
    .at(kindOfMarks(found), trimmed.length)
    .filter((detector) => detector.matchValue?.(trimmed))
    .map((detector) => identified(detector, detector.strengthOf?.(trimmed) ?? detector.strength, false))
  const digits = countDigits(trimmed)
  const plain = asciiDigits(trimmed)
  const inside = detectors
    .filter(({ inText }) => inText && mayHold(inText, found, digits) && inText.find(plain).length > 0)
    .filter(({ id }) => !whole.some((other) => other.id === id || other.strength === 'validated'))
    .map((detector) => identified(detector, detector.inText?.byContext ? 'formed' : detector.strength, true))
  return [...whole, ...inside]
}

function identified(detector: Detector, strength: Strength, inText: boolean): Identified {
  const { id, category, personal } = detector
  return { id, category, personal, strength, certainty: CERTAINTY[strength], inText }
}
