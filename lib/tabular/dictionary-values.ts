import type { DictionaryColumn } from './dictionary.ts'
import { readBoolean } from './read-boolean.ts'
import { isCalendarDate, type Moment, readMoment } from './read-date.ts'
import { numberForm } from './read-number.ts'

type Type = DictionaryColumn['type']

const YEAR = /^\d{4}$/

/**
 * Whether a value has a type of the dictionary. Numbers and years are plain, as a machine reads them; dates and truth values may be
 * written in any form that Chinese files use.
 */
export const isOfType: Readonly<Record<Type, (value: string) => boolean>> = {
  string: () => true,
  integer: (value) => numberForm(value) === 'integer',
  number: (value) => numberForm(value) === 'integer' || numberForm(value) === 'decimal',
  boolean: (value) => readBoolean(value) !== undefined,
  date: (value) => isDay(readMoment(value)),
  datetime: (value) => readMoment(value)?.time !== undefined,
  year: (value) => YEAR.test(value) && isCalendarDate(Number(value), 1, 1),
  geojson: isGeometry,
}

function isDay(moment: Moment | undefined): boolean {
  return moment?.day !== undefined && moment.time === undefined
}

function isGeometry(value: string): boolean {
  if (!value.startsWith('{')) return false
  try {
    const geometry: unknown = JSON.parse(value)
    if (typeof geometry !== 'object' || geometry === null) return false
    return 'type' in geometry && ('coordinates' in geometry || 'geometries' in geometry)
  } catch {
    return false
  }
}

/** Where a value stands among others of its type, for ranges; undefined where the type has no order or the value is none. */
export function orderOf(type: Type, value: string): number | undefined {
  if (type === 'integer' || type === 'number') return isOfType.number(value) ? Number(value) : undefined
  if (type === 'year') return isOfType.year(value) ? Number(value) : undefined
  if (type !== 'date' && type !== 'datetime') return undefined
  const moment = readMoment(value)
  if (moment?.day === undefined) return undefined
  const { hour = 0, minute = 0, second = 0 } = moment.time ?? {}
  return Date.UTC(moment.year, moment.month - 1, moment.day, hour, minute, second)
}
