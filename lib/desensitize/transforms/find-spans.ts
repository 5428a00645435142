import { detectors } from '../detectors/registry.ts'
import type { FindSpans } from './redact.ts'

/** Every identifier that a detector finds in a text, one after the other; the whole text where it is one itself. */
export const findSpans: FindSpans = (text) => {
  const spans: { start: number; end: number }[] = []
  for (const detector of detectors) {
    if (detector.matchValue(text.trim())) return [{ start: 0, end: text.length }]
    for (let found = detector.findInText?.(text); found; found = undefined) {
      const start = text.indexOf(found)
      if (start >= 0) spans.push({ start, end: start + found.length })
    }
  }
  spans.sort((a, b) => a.start - b.start)
  return spans.filter(({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0))
}
