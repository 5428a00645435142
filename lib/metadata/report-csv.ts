import papaparse from 'papaparse'
import type { OpinionReport } from '#lib/published/documents.ts'

/**
 * The analysis of opinions as one table: what is counted, of what, and how much. Departments have a row for each
 * number; texts are in the JSON alone.
 */
export function reportCsv(report: OpinionReport): string {
  const counts = (measure: string, rows: readonly { value: string; count: number }[]) =>
    rows.map(({ value, count }) => ({ measure, of: value, number: count }))
  const { workingDays } = report
  const rows = [
    { measure: 'received', of: '', number: report.received },
    { measure: 'to-answer', of: '', number: report.toAnswer },
    { measure: 'answered', of: '', number: report.answered },
    ...(workingDays
      ? [
          { measure: 'working-days-median', of: '', number: workingDays.median },
          { measure: 'working-days-p90', of: '', number: workingDays.p90 },
        ]
      : []),
    ...counts('kind', report.byKind),
    ...counts('dataset', report.byDataset),
    ...counts('consultation', report.byConsultation),
    ...counts('speaker', report.bySpeaker),
    ...counts('channel', report.byChannel),
    ...counts('outcome', report.byOutcome),
    ...counts('most-wanted', report.mostWanted),
    ...report.departments.flatMap(({ department, ...numbers }) =>
      Object.entries(numbers).map(([name, number]) => ({
        measure: `department-${name === 'inTime' ? 'in-time' : name}`,
        of: department,
        number,
      })),
    ),
  ]
  const table = rows.map((row) => ({ period: report.id, from: report.from, to: report.to, ...row }))
  return `${papaparse.unparse(table, { newline: '\n' })}\n`
}
