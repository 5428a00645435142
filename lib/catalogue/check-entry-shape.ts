import type { z } from 'zod'
import { type Entry, entrySchema } from '#lib/catalogue/entry.ts'
import { entryArticles, type RuleProfile } from '#lib/catalogue/entry-articles.ts'
import { type EntryFault, elementOf } from '#lib/catalogue/entry-fault.ts'

type Issue = z.core.$ZodIssue

/** The value at a path, undefined where the path leads nowhere. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[segment]
        : undefined,
    root,
  )
}

function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** `params` never repeat the value: an entry's sample may hold what a log or a page must not show. */
function faultOf(issue: Issue, entry: unknown, profile: RuleProfile): EntryFault {
  const articles = entryArticles[profile]
  const { element, language, place } = elementOf(issue.path)
  const path = issue.path.join('.')
  const params = { element, language, place }
  if (element === 'sharingType' || (element === 'sharing' && issue.code === 'invalid_type'))
    return { code: 'sharing-type-undefined', path: 'sharing.type', params: {}, article: articles.sharingType }
  if (issue.code === 'unrecognized_keys')
    return { code: 'element-unknown', path, params: { ...params, names: issue.keys.join(', ') } }
  if (isMissing(valueAt(entry, issue.path))) {
    const article = articles.elements[element]
    return { code: 'element-missing', path, params, ...(article && { article }) }
  }
  if (issue.code === 'invalid_value')
    return { code: 'element-not-allowed', path, params: { ...params, allowed: issue.values.join(', ') } }
  if (issue.code === 'too_big')
    return { code: 'element-too-long', path, params: { ...params, maximum: Number(issue.maximum) } }
  return { code: 'element-malformed', path, params }
}

/** Reads a value as an entry, with a fault per element that is missing or has the wrong shape. */
export function checkEntryShape(
  entry: unknown,
  profile: RuleProfile,
): { ok: true; entry: Entry } | { ok: false; faults: EntryFault[] } {
  const read = entrySchema.safeParse(entry)
  if (read.success) return { ok: true, entry: read.data }
  return { ok: false, faults: read.error.issues.map((issue) => faultOf(issue, entry, profile)) }
}
