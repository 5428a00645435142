import type { Transform } from './transform.ts'

/** Where the detectors find an identifier in a text; in UTF-16 units, not overlapping, in order. */
export type FindSpans = (text: string) => readonly { readonly start: number; readonly end: number }[]

/** Hiding one identifier may uncover the edges of the next; more rounds than this happen in no honest text. */
const ROUNDS = 4

/**
 * 屏蔽 inside text (GB/T 37964-2019 Annex A, masking): each character of every identifier found becomes `*`, the other text
 * stays. A text in which identifiers are still found afterwards is suppressed. Destroys the identifiers; the text around
 * them may still speak of a person whom no detector knows.
 */
export function redact(findSpans: FindSpans): Transform {
  return (value) => {
    let text = value
    for (let round = 0; round < ROUNDS; round += 1) {
      const spans = findSpans(text)
      if (spans.length === 0) return text
      text = hide(text, spans)
    }
    return null
  }
}

function hide(text: string, spans: ReturnType<FindSpans>): string {
  let hidden = ''
  let at = 0
  for (const { start, end } of spans) {
    hidden += text.slice(at, start) + '*'.repeat([...text.slice(start, end)].length)
    at = end
  }
  return hidden + text.slice(at)
}
