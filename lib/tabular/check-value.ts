import type { DictionaryColumn, ValidationFaultCode } from './dictionary.ts'
import { isOfType, orderOf } from './dictionary-values.ts'
import { hasFormat } from './formats.ts'
import { compilePattern, LONGEST_MATCHED } from './safe-pattern.ts'

/** What is wrong with one cell; `params` come from the dictionary, never from the cell. */
export interface CellFault {
  readonly code: ValidationFaultCode
  readonly params: Readonly<Record<string, string | number>>
}

type Check = (value: string) => CellFault | undefined

const notOfType: Record<Exclude<DictionaryColumn['type'], 'string'>, ValidationFaultCode> = {
  integer: 'value-not-integer',
  number: 'value-not-number',
  boolean: 'value-not-boolean',
  date: 'value-not-date',
  datetime: 'value-not-datetime',
  year: 'value-not-year',
  geojson: 'value-not-geojson',
}

/** How much of an enumeration a message names. */
const NAMED = 10

/**
 * The check of one column's cells: the first thing wrong, or undefined. A cell of the wrong type is that and nothing more.
 * Built once for a column, run on every cell.
 */
export function checkOf(column: DictionaryColumn, missing: ReadonlySet<string>): Check {
  const checks = [
    ...typeCheck(column),
    ...rangeChecks(column),
    ...lengthChecks(column),
    ...formChecks(column),
  ]
  const required: CellFault | undefined = column.required ? { code: 'value-required', params: {} } : undefined
  return (value) => {
    if (missing.has(value)) return required
    for (const check of checks) {
      const fault = check(value)
      if (fault) return fault
    }
    return undefined
  }
}

function typeCheck({ type }: DictionaryColumn): Check[] {
  if (type === 'string') return []
  const is = isOfType[type]
  const fault: CellFault = { code: notOfType[type], params: {} }
  return [(value) => (is(value) ? undefined : fault)]
}

function rangeChecks({ type, minimum, maximum }: DictionaryColumn): Check[] {
  const checks: Check[] = []
  const low = minimum === undefined ? undefined : orderOf(type, minimum)
  const high = maximum === undefined ? undefined : orderOf(type, maximum)
  if (low !== undefined) {
    const fault: CellFault = { code: 'value-below-minimum', params: { minimum: minimum ?? '' } }
    checks.push((value) => ((orderOf(type, value) ?? low) < low ? fault : undefined))
  }
  if (high !== undefined) {
    const fault: CellFault = { code: 'value-above-maximum', params: { maximum: maximum ?? '' } }
    checks.push((value) => ((orderOf(type, value) ?? high) > high ? fault : undefined))
  }
  return checks
}

/** Lengths count characters, as a person does: a rare Chinese character outside the basic plane is one. */
function lengthChecks({ minLength, maxLength }: DictionaryColumn): Check[] {
  const checks: Check[] = []
  if (minLength !== undefined) {
    const fault: CellFault = { code: 'value-too-short', params: { minLength } }
    checks.push((value) =>
      value.length < 2 * minLength && characters(value) < minLength ? fault : undefined,
    )
  }
  if (maxLength !== undefined) {
    const fault: CellFault = { code: 'value-too-long', params: { maxLength } }
    checks.push((value) => (value.length > maxLength && characters(value) > maxLength ? fault : undefined))
  }
  return checks
}

function characters(value: string): number {
  let count = 0
  for (const _ of value) count += 1
  return count
}

function formChecks({ enum: allowed, pattern, format }: DictionaryColumn): Check[] {
  const checks: Check[] = []
  if (allowed) {
    const values = new Set(allowed)
    const named = allowed.slice(0, NAMED).join('、') + (allowed.length > NAMED ? '…' : '')
    const fault: CellFault = { code: 'value-not-in-enum', params: { allowed: named } }
    checks.push((value) => (values.has(value) ? undefined : fault))
  }
  const compiled = pattern === undefined ? undefined : compilePattern(pattern)
  if (compiled) {
    const fault: CellFault = { code: 'value-not-in-pattern', params: { pattern: pattern ?? '' } }
    checks.push((value) => (value.length <= LONGEST_MATCHED && compiled.test(value) ? undefined : fault))
  }
  if (format) {
    const has = hasFormat[format]
    // With `_`, as the messages select it.
    const fault: CellFault = { code: 'value-not-in-format', params: { format: format.replaceAll('-', '_') } }
    checks.push((value) => (has(value) ? undefined : fault))
  }
  return checks
}
