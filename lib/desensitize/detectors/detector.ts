/** How much a value that passes says by itself, without the header. */
export type Strength =
  /** Check characters, dates and the like make a chance match next to impossible. */
  | 'validated'
  /** The form is typical, but codes and amounts can have it too. */
  | 'formed'
  /** Words that occur in any text; only the header makes it sure. */
  | 'suggestive'

/**
 * One kind of personal data. Pure; a detector is one file and one line in `registry.ts`.
 */
export interface Detector {
  /** Stable id, kebab-case: stands in findings, standards and statements. */
  readonly id: string
  /** Category of data in the municipality's standard, to which the detector's findings belong. */
  readonly category: string
  readonly strength: Strength
  /** Headers that announce this kind of data, zh and en. */
  readonly header: RegExp
  /** Headers that only look like it: `企业名称` holds no person's name. */
  readonly notHeader?: RegExp
  /** Whether the whole cell (trimmed, not empty) is such a value. */
  matchValue(value: string): boolean
  /** Finds such a value inside a longer text, a remark for instance; absent where that makes no sense. */
  findInText?(text: string): string | undefined
  /** Strength of one value where it differs from the detector's: a form without a check character, for instance. */
  strengthOf?(value: string): Strength
  /** Shows the form of a matched cell without giving it away. */
  maskExample(value: string): string
}

/** Keeps the first and last code points and hides the others; a short value is hidden whole. */
export function maskMiddle(value: string, first: number, last: number): string {
  const points = [...value]
  if (points.length <= first + last) return '*'.repeat(points.length)
  const end = points.length - last
  return points.map((point, index) => (index < first || index >= end ? point : '*')).join('')
}
