import { countDigits, marks, marksOf } from './detectors/cell-shape.ts'
import type { Detector, InText, Span } from './detectors/detector.ts'
import { detectors } from './detectors/registry.ts'

/** A stretch of a text that holds a personal identifier. */
export interface FoundSpan extends Span {
  readonly detector: string
}

type TextDetector = Detector & { readonly inText: InText }

const textDetectors = detectors.filter(
  (detector): detector is TextDetector => detector.personal && detector.inText !== undefined,
)

/**
 * All personal identifiers in a text, in its order, without overlaps. Where two overlap they become one, named after the
 * more telling. Replace each with as many `*`, and nothing more is found: what comes to light only when a neighbour is
 * gone is in the list as well.
 */
export function findSpans(text: string): FoundSpan[] {
  let rest = asciiDigits(text)
  let spans: FoundSpan[] = []
  for (;;) {
    const found = searchOnce(rest)
    if (found.length === 0) return spans
    spans = union([...spans, ...found])
    const masked = mask(rest, found)
    if (masked === rest) return spans
    rest = masked
  }
}

function searchOnce(text: string): FoundSpan[] {
  const found = marksOf(text)
  const digits = countDigits(text)
  return textDetectors.flatMap((detector) =>
    mayHold(detector.inText, found, digits)
      ? detector.inText.find(text).map((span) => ({ ...span, detector: detector.id }))
      : [],
  )
}

/** Whether a text with these marks and so many digits can hold such a value at all. */
export function mayHold(inText: InText, found: number, digits: number): boolean {
  return (found & inText.needs) !== 0 && digits >= inText.digits
}

/** Full-width digits as ASCII ones: the length stays. */
export function asciiDigits(text: string): string {
  if (!(marksOf(text) & marks.wideDigit)) return text
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = ''
  let done = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue
    const from = Math.max(start, done)
    masked += text.slice(done, from) + '*'.repeat(end - from)
    done = end
  }
  return masked + text.slice(done)
}

/** Joins overlapping spans; the one that was found first gives its name. */
function union(spans: readonly FoundSpan[]): FoundSpan[] {
  const order = spans
    .map((span, rank) => ({ ...span, rank }))
    .sort((a, b) => a.start - b.start || a.rank - b.rank)
  const joined: (FoundSpan & { rank: number })[] = []
  for (const span of order) {
    const last = joined.at(-1)
    if (!last || span.start >= last.end) {
      joined.push(span)
      continue
    }
    const { detector, rank } = span.rank < last.rank ? span : last
    joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end), detector, rank }
  }
  return joined.map(({ start, end, detector }) => ({ start, end, detector }))
}
