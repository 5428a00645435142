/** A quarter or a year of the calendar, in days of the municipality. */
export interface Period {
  /** `2026q3` or `2026`, as the report is called. */
  id: string
  from: string
  to: string
}

/** Reads `2026Q3` or `2026`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, year, quarter] = /^(20\d{2})(?:q([1-4]))?$/.exec(text.trim().toLowerCase()) ?? []
  if (year === undefined) return null
  if (quarter === undefined) return { id: year, from: `${year}-01-01`, to: `${year}-12-31` }
  const last = Number(quarter) * 3
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  const month = (number: number) => String(number).padStart(2, '0')
  return {
    id: `${year}q${quarter}`,
    from: `${year}-${month(last - 2)}-01`,
    to: `${year}-${month(last)}-${days}`,
  }
}

/** The last `count` quarters and the years they end that are over on `today`, the newest first. */
export function endedPeriods(today: string, count: number): Period[] {
  const year = Number(today.slice(0, 4))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  return Array.from({ length: count }, (_, index) => {
    const number = year * 4 + quarter - 2 - index
    const [ofYear, ofQuarter] = [Math.floor(number / 4), (number % 4) + 1]
    const ended = [parsePeriod(`${ofYear}q${ofQuarter}`)!]
    return ofQuarter === 4 ? [parsePeriod(String(ofYear))!, ...ended] : ended
  }).flat()
}
