import type { Constraints, Entry, InformationItem } from '#lib/catalogue/entry.ts'
import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import type { EntryFault } from '#lib/catalogue/entry-fault.ts'
import type { DictionaryColumn } from '#lib/tabular/dictionary.ts'
import { isOfType, orderOf } from '#lib/tabular/dictionary-values.ts'
import { patternFault } from '#lib/tabular/safe-pattern.ts'

type Constraint = keyof Constraints
type Check = (constraints: Constraints, column: DictionaryColumn) => Finding[]

interface Finding {
  code: EntryFault['code']
  at: Constraint
  params?: EntryFault['params']
}

/** What in the constraints of the items, or in the keys, contradicts itself. An enumeration's value is no secret. */
export function checkConstraints(entry: Pick<Entry, 'items' | 'keys' | 'format'>): EntryFault[] {
  const { columns } = dictionaryOf(entry)
  const ofItems = entry.items.flatMap((item, index) => checkItem(item, columns[index], index))
  return [...ofItems, ...checkKeys(entry)]
}

const checks: readonly Check[] = [checkKind, checkBounds, checkLengths, checkPattern, checkEnum]

function checkItem(
  { name, constraints }: InformationItem,
  column: DictionaryColumn | undefined,
  index: number,
): EntryFault[] {
  if (!constraints || !column) return []
  return checks
    .flatMap((check) => check(constraints, column))
    .map(({ code, at, params }) => ({
      code,
      path: `items.${index}.constraints.${at}`,
      params: { name, place: index + 1, constraint: at, ...params },
    }))
}

/** Lengths and patterns are for texts; ranges for numbers and days. */
function checkKind(constraints: Constraints, { type }: DictionaryColumn): Finding[] {
  const forText: Constraint[] = ['minLength', 'pattern']
  const forOrder: Constraint[] = ['minimum', 'maximum']
  const wrong =
    type === 'string'
      ? forOrder
      : type === 'boolean' || type === 'geojson'
        ? [...forText, ...forOrder]
        : forText
  return wrong
    .filter((constraint) => constraints[constraint] !== undefined)
    .map((at) => ({ code: 'constraint-not-for-type', at }))
}

function checkBounds({ minimum, maximum }: Constraints, { type }: DictionaryColumn): Finding[] {
  if (type === 'string' || type === 'boolean' || type === 'geojson') return []
  const low = minimum === undefined ? undefined : boundOf(type, minimum)
  const high = maximum === undefined ? undefined : boundOf(type, maximum)
  const findings: Finding[] = []
  if (minimum !== undefined && low === undefined)
    findings.push({ code: 'constraint-bound-malformed', at: 'minimum' })
  if (maximum !== undefined && high === undefined)
    findings.push({ code: 'constraint-bound-malformed', at: 'maximum' })
  if (low !== undefined && high !== undefined && low > high)
    findings.push({
      code: 'constraint-range-reversed',
      at: 'maximum',
      params: { minimum: minimum ?? '', maximum: maximum ?? '' },
    })
  return findings
}

/** Days are written one way in a dictionary, whatever the file does. */
function boundOf(type: DictionaryColumn['type'], bound: string): number | undefined {
  if (
    (type === 'date' || type === 'datetime') &&
    !/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.test(bound)
  )
    return undefined
  return orderOf(type, bound)
}

function checkLengths({ minLength }: Constraints, { maxLength }: DictionaryColumn): Finding[] {
  if (minLength === undefined || maxLength === undefined || minLength <= maxLength) return []
  return [{ code: 'constraint-length-reversed', at: 'minLength', params: { minLength, maxLength } }]
}

function checkPattern({ pattern }: Constraints, { type }: DictionaryColumn): Finding[] {
  if (pattern === undefined || type !== 'string') return []
  const fault = patternFault(pattern)
  return fault ? [{ code: `constraint-pattern-${fault}`, at: 'pattern' }] : []
}

function checkEnum({ enum: allowed }: Constraints, { type }: DictionaryColumn): Finding[] {
  if (!allowed) return []
  const stray = allowed.findIndex((value) => !isOfType[type](value))
  const twice = allowed.findIndex((value, index) => allowed.indexOf(value) < index)
  return [
    ...(stray === -1
      ? []
      : [
          {
            code: 'constraint-enum-not-of-type' as const,
            at: 'enum' as const,
            params: { position: stray + 1 },
          },
        ]),
    ...(twice === -1
      ? []
      : [
          { code: 'constraint-enum-repeated' as const, at: 'enum' as const, params: { position: twice + 1 } },
        ]),
  ]
}

function checkKeys({ items, keys = [] }: Pick<Entry, 'items' | 'keys'>): EntryFault[] {
  const names = new Set(items.map(({ name }) => name))
  return keys.flatMap((key, index) =>
    key.flatMap((name, place): EntryFault[] => {
      const at = { path: `keys.${index}.${place}`, params: { name, place: index + 1 } }
      if (!names.has(name)) return [{ code: 'key-item-unknown', ...at }]
      return key.indexOf(name) < place ? [{ code: 'key-item-repeated', ...at }] : []
    }),
  )
}
