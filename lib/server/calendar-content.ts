import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ZodError } from 'zod'
import type { CalendarYear, WorkingDayCalendar } from '#lib/rules/calendar.ts'
import { calendarYearSchema, createCalendar } from '#lib/rules/calendar.ts'

/**
 * Reads the working-day calendars of a city's content, one file for each announced year, named after it.
 *
 * @param contentFolder the folder that holds `calendars/`.
 * @throws Error that names the file at fault and says what is wrong in it.
 */
export function readCalendar(contentFolder: string): WorkingDayCalendar {
  const folder = join(contentFolder, 'calendars')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return createCalendar(files.sort().map((name) => readYear(join(folder, name), name)))
}

function readYear(file: string, name: string): CalendarYear {
  const calendar = readFile(file)
  if (name !== `${calendar.year}.yaml`) throw new Error(`${file}: holds the calendar of ${calendar.year}`)
  return calendar
}

function readFile(file: string): CalendarYear {
  try {
    return calendarYearSchema.parse(parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    const faults =
      cause instanceof ZodError
        ? cause.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; ')
        : String(cause)
    throw new Error(`${file}: is not a working-day calendar: ${faults}`, { cause })
  }
}
