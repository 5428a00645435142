import type { CellKind } from './cell-shape.ts'

/** How much a value that passes says by itself, without the header. */
export type Strength =
  /** Check characters, dates and the like make a chance match next to impossible. */
  | 'validated'
  /** The form is typical, but codes and amounts can have it too. */
  | 'formed'
  /** Words or forms that occur in any table; only the header or the words beside it make it sure. */
  | 'suggestive'
  /** As `suggestive`, and shared by so many people that it singles out nobody by itself: gender, age. */
  | 'shared'

/** A kind of cell and the lengths (UTF-16 units) that a detector accepts whole. */
export interface Shape {
  readonly kind: CellKind
  readonly min: number
  readonly max: number
}

/** A stretch of a text, from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * One kind of data. Pure; a detector is one file and one line in `registry.ts`.
 */
export interface Detector {
  /** Stable id, kebab-case: stands in findings, standards and statements. */
  readonly id: string
  /** Category of data in the municipality's standard, to which the detector's findings belong. */
  readonly category: string
  /** False where it is recognised so that it is *not* masked: the code of an organisation. */
  readonly personal: boolean
  readonly strength: Strength
  /** Values are looked up in a list of words or surnames: an explanation of confidence. */
  readonly vocabulary?: true
  /** Headers that announce this kind of data, zh and en. */
  readonly header: RegExp
  /** Headers that only look like it: `企业名称` holds no person's name. */
  readonly notHeader?: RegExp
  /** False where the header without a single matching cell says nothing: an age column without children. */
  readonly headerSuffices: boolean
  /** Cells that can be such a value whole; the scan asks about no others. */
  readonly shapes: readonly Shape[]
  /** Whether the whole cell (trimmed, not empty) is such a value, whatever the header; absent where only the header tells. */
  matchValue?(value: string): boolean
  /** Whether it is one below a header that announces it; `matchValue` counts there too. */
  matchAnnounced?(value: string): boolean
  /** Shapes that only `matchAnnounced` asks for. */
  readonly announcedShapes?: readonly Shape[]
  /** Finds such values inside a longer text, a remark for instance; absent where that makes no sense. Linear time. */
  readonly inText?: InText
  /** Strength of one value where it differs from the detector's: a form without a check character, for instance. */
  strengthOf?(value: string): Strength
  /** Shows the form of a matched cell without giving it away. */
  maskExample(value: string): string
}

/** How values are found among other text. */
export interface InText {
  /** Marks (`cell-shape.ts`) of which the text must hold at least one, and the fewest digits. */
  readonly needs: number
  readonly digits: number
  /** Whether the words beside the value are what tells: then a match is as good as one below its header. */
  readonly byContext: boolean
  find(text: string): Span[]
}

export const shape = (kind: CellKind, min: number, max: number = min): Shape => ({ kind, min, max })

/**
 * All matches of a global expression that `accept` confirms. Where the expression has a group `value`, the span is that
 * group's (it must stand at the end of the match).
 */
export function spansOf(
  text: string,
  pattern: RegExp,
  accept: (value: string) => boolean = () => true,
): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.value ?? match[0]
    if (!accept(value)) continue
    const end = match.index + match[0].length
    spans.push({ start: end - value.length, end })
  }
  return spans
}

/** Keeps the first and last code points and hides the others; a short value is hidden whole. */
export function maskMiddle(value: string, first: number, last: number): string {
  const points = [...value]
  if (points.length <= first + last) return '*'.repeat(Math.min(points.length, LONGEST_EXAMPLE))
  const end = points.length - last
  const masked = points.map((point, index) => (index < first || index >= end ? point : '*'))
  if (masked.length <= LONGEST_EXAMPLE) return masked.join('')
  return [...masked.slice(0, LONGEST_EXAMPLE - last), ...masked.slice(end)].join('')
}

/** An example need not be as long as a page. */
const LONGEST_EXAMPLE = 32
