import { findSpans } from './find-spans.ts'

/** A personal identifier in a document: where, never what. */
export interface TextFinding {
  /** `posts.0.phone` */
  path: string
  detector: string
  start: number
  end: number
}

/**
 * Personal identifiers in all texts of a JSON value. `allowed` names the detectors whose findings may stand at a path:
 * an office line in the field for it, say.
 */
export function scanTexts(
  value: unknown,
  allowed: (path: string, text: string) => readonly string[] = () => [],
  path = '',
): TextFinding[] {
  if (typeof value === 'string') {
    return findSpans(value)
      .filter(({ detector }) => !allowed(path, value).includes(detector))
      .map(({ detector, start, end }) => ({ path, detector, start, end }))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    scanTexts(child, allowed, path === '' ? key : `${path}.${key}`),
  )
}
