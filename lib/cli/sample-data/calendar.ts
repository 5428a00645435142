import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { SampleTable } from './table.ts'

const calendarSchema = z.object({
  year: z.int(),
  papers: z.array(z.string()),
  days: z.array(z.object({ date: z.iso.date(), off: z.boolean(), name: z.string() })),
})
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** Every day that the State Council's notices move, from content/calendars: the calendar that deadlines are counted by. */
export async function calendarTable(content: string): Promise<SampleTable> {
  const names = (await readdir(`${content}/calendars`)).filter((name) => name.endsWith('.yaml')).sort()
  const calendars = await Promise.all(
    names.map(async (name) =>
      calendarSchema.parse(parse(await readFile(`${content}/calendars/${name}`, 'utf8'))),
    ),
  )
  const rows = calendars.flatMap(({ year, papers, days }) =>
    days.map(({ date, off, name }) => [
      date,
      weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '',
      name,
      off ? '放假' : '调休上班',
      year,
      papers.join(' '),
    ]),
  )
  return {
    slug: 'working-day-calendar',
    encoding: 'utf-8',
    rows: [['日期', '星期', '节日', '安排', '安排年度', '依据'], ...rows],
  }
}
