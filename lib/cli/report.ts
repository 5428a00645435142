import { Command, Option } from 'commander'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { describeError } from '#lib/i18n/problems.ts'
import type { OpinionReport } from '#lib/published/documents.ts'
import { reportOn, submitReportAs } from '#lib/server/reports.ts'
import { print, printJson, withPortal } from './with-portal.ts'

interface Options {
  period: string
  json?: boolean
  lang: Locale
  submitAs?: string
}

/** Bad input of a person: 2, as every usage error of this command. */
const usageError = 2

/** `portal report`: what the records say, for publication at fixed intervals (Z28). */
export function reportCommand(): Command {
  const opinions = new Command('opinions')
    .description('analyse the opinions of a quarter or a year, and hand the analysis to the review')
    .requiredOption('--period <period>', '2026Q3 or 2026')
    .option('--json', 'print the report as it would be published')
    .option('--submit-as <email>', 'file it as this account of the municipal data department')
    .addOption(new Option('--lang <lang>', 'language of errors').choices(locales).default('zh'))
    .action((options: Options, command: Command) => withPortal((portal) => run(portal, options, command)))
  return new Command('report').description('reports from the records').addCommand(opinions)
}

async function run(
  portal: Parameters<Parameters<typeof withPortal>[0]>[0],
  { period, json, lang, submitAs }: Options,
  command: Command,
): Promise<void> {
  try {
    const report = await reportOn(portal, period)
    if (json) printJson(report)
    else describe(report).forEach(print)
    if (submitAs === undefined) return
    const id = await submitReportAs(portal, submitAs, period)
    if (id === null) command.error(`There is no account ${submitAs} in force.`, { exitCode: usageError })
    else if (!json) print(`Submitted for review: ${id}`)
  } catch (error) {
    const { message, reference } = describeError(lang, error)
    if (reference) throw error
    command.error(message, { exitCode: usageError })
  }
}

function describe(report: OpinionReport): string[] {
  const list = (name: string, rows: readonly { value: string; count: number }[]) =>
    `${name}\t${rows.map(({ value, count }) => `${value} ${count}`).join(', ') || '-'}`
  const { workingDays } = report
  return [
    `${report.id}\t${report.from} to ${report.to}, counted on ${report.asOf}`,
    `received\t${report.received}`,
    `answered\t${report.answered} of ${report.toAnswer} that are answered one by one`,
    `working days\t${workingDays ? `median ${workingDays.median}, 90th percentile ${workingDays.p90}` : '-'}`,
    list('kind', report.byKind),
    list('dataset', report.byDataset),
    list('consultation', report.byConsultation),
    list('speaker', report.bySpeaker),
    list('channel', report.byChannel),
    list('outcome', report.byOutcome),
    list('most wanted', report.mostWanted),
    ...report.departments.map(
      ({ department, received, inTime, late, overdue }) =>
        `${department}\treceived ${received}, in time ${inTime}, late ${late}, overdue ${overdue}`,
    ),
    `changes\t${report.changes.length}`,
  ]
}
