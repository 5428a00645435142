import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { WorkingDayCalendar } from '#lib/rules/calendar.ts'
import { calendarYearSchema, createCalendar } from '#lib/rules/calendar.ts'

/**
 * Reads the working-day calendars of a city's content, one file for each announced year.
 *
 * @param contentFolder the folder that holds `calendars/`.
 * @throws Error that names the file which is no calendar, with the schema's reasons as its cause.
 */
export function readCalendar(contentFolder: string): WorkingDayCalendar {
  const folder = join(contentFolder, 'calendars')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return createCalendar(files.sort().map((name) => readYear(join(folder, name))))
}

function readYear(file: string) {
  try {
    return calendarYearSchema.parse(parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} is not a working-day calendar`, { cause })
  }
}
