import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import { createTranslator } from 'use-intl/core'
import { JobFailed } from '#lib/desensitize/job-failed.ts'
import { measureRisk, TooManyPatterns } from '#lib/desensitize/risk/measure-risk.ts'
import {
  type RiskReport,
  type SuppressionReading,
  suppressionReadings,
} from '#lib/desensitize/risk/risk-report.ts'
import { stageTable } from '#lib/desensitize/stage-table.ts'
import { risk as en } from '#lib/i18n/messages/en/risk.ts'
import { risk as zh } from '#lib/i18n/messages/zh/risk.ts'
import { detectReading } from '#lib/tabular/detect-reading.ts'
import { UnknownColumn } from '#lib/tabular/duckdb/csv-source.ts'
import type { Dialect } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'

interface Options {
  quasi: string[]
  sensitive: string[]
  threshold: string
  reading: string
  json?: boolean
  lang: string
}

const THRESHOLD = '5'

/** `portal risk FILE --quasi a,b`: risk of re-identification over quasi-identifiers; exit code 2 on wrong input. */
export function riskCommand(): Command {
  const collect = (value: string, before: string[]) => [...before, value]
  return new Command('risk')
    .description('measure the risk of re-identification of a table over its quasi-identifiers')
    .argument('<file>', 'the file to read')
    .requiredOption(
      '--quasi <columns>',
      'quasi-identifiers, separated by commas; may be repeated',
      collect,
      [],
    )
    .option('--sensitive <columns>', 'columns for l-diversity and t-closeness, likewise', collect, [])
    .option('--threshold <k>', 'class size below which a record counts as at risk', THRESHOLD)
    .option('--reading <reading>', 'how an empty cell counts: own-value or matches-all', 'own-value')
    .option('--json', 'print the report as JSON')
    .option('--lang <lang>', 'language of the report: zh or en', 'zh')
    .action(async (file: string, options: Options) => {
      const t = translator(options.lang)
      try {
        const report = await riskOfFile(file, options, t)
        const text = options.json ? JSON.stringify(report, null, 2) : describeRisk(basename(file), report, t)
        process.stdout.write(`${text}\n`)
      } catch (error) {
        const sentence = sentenceOf(error, t)
        if (!sentence) throw error
        process.stderr.write(`${sentence}\n`)
        process.exitCode = 2
      }
    })
}

type Translate = ReturnType<typeof translator>

function translator(lang: string) {
  const locale = lang === 'en' ? 'en' : 'zh'
  return createTranslator({ locale, messages: locale === 'en' ? en : zh })
}

/** What is wrong with the input, said at once. */
class WrongInput extends Error {
  override readonly name = 'WrongInput'
}

async function riskOfFile(file: string, options: Options, t: Translate): Promise<RiskReport> {
  const threshold = Number(options.threshold)
  if (!Number.isSafeInteger(threshold) || threshold < 1) throw new WrongInput(t('faults.threshold'))
  const reading = suppressionReadings.find((known) => known === options.reading)
  if (!reading) throw new WrongInput(t('faults.reading'))
  const found = await detectReading(file, { fileName: basename(file) })
  if (!found.ok) throw new WrongInput(t('faults.unreadable'))
  const header = await headerOf(file, found.dialect)
  const quasiIdentifiers = options.quasi.flatMap((list) => namesIn(list, header))
  const sensitive = options.sensitive.flatMap((list) => namesIn(list, header))
  return measureStaged(file, found.dialect, { quasiIdentifiers, sensitive, threshold, reading })
}

interface Measured {
  readonly quasiIdentifiers: string[]
  readonly sensitive: string[]
  readonly threshold: number
  readonly reading: SuppressionReading
}

/** The table is staged without the other columns, in a folder that only this user reads and that is deleted after. */
async function measureStaged(file: string, dialect: Dialect, measured: Measured): Promise<RiskReport> {
  const workDir = await mkdtemp(join(tmpdir(), 'portal-risk-'))
  try {
    const csv = join(workDir, 'table.csv')
    await stageTable(file, dialect, csv, [...new Set([...measured.quasiIdentifiers, ...measured.sensitive])])
    return await measureRisk(csv, { ...measured, workDir })
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

async function headerOf(file: string, dialect: Dialect): Promise<readonly string[]> {
  for await (const { header } of openTable(file, dialect, new ProblemList())) return header
  return []
}

/** Names separated by commas; a list that is itself the name of a column is that column. */
function namesIn(list: string, header: readonly string[]): string[] {
  if (header.includes(list)) return [list]
  const names = list.split(',').map((name) => name.trim())
  return names.map((name) => {
    const known = header.find((column) => column === name) ?? header.find((column) => column.trim() === name)
    if (known === undefined) throw new UnknownColumn(name, header)
    return known
  })
}

function sentenceOf(error: unknown, t: Translate): string | undefined {
  if (error instanceof WrongInput) return error.message
  if (error instanceof UnknownColumn) {
    return t('faults.unknownColumn', { column: error.column, columns: error.columns.join(', ') })
  }
  if (error instanceof TooManyPatterns) return t('faults.tooManyPatterns')
  if (error instanceof JobFailed) return t('faults.brokenRow', { row: Number(error.params.row ?? 0) })
  return undefined
}

/** The report as text for a terminal. */
function describeRisk(file: string, report: RiskReport, t: Translate): string {
  const { records, classes, k, threshold, suppressed } = report
  const { cells, records: withEmpty, reading } = suppressed
  const bands = report.classSizes.map(({ from, to, classes, records }) => {
    const band = to === undefined ? `${from}+` : to === from ? `${from}` : `${from}–${to}`
    return t('sizeOf', { band, classes, records })
  })
  const other = suppressed.other
    ? t('other', { ...suppressed.other, reading: t(`readings.${suppressed.other.reading}`) })
    : t('otherUnknown')
  return [
    file,
    t('summary', { records, classes, k, threshold }),
    t('over', { columns: report.quasiIdentifiers.join(', ') }),
    t('unique', { count: report.uniqueRecords, share: report.uniqueShare }),
    t('average', { value: report.averageRisk }),
    t('highest', { value: report.highestRisk }),
    t('atRisk', { value: report.prosecutor.atRisk }),
    t('journalist'),
    '',
    t('sizes'),
    ...bands,
    '',
    ...report.sensitive.map((column) => t('sensitive', column)),
    t('suppressed', { cells, records: withEmpty, reading: t(`readings.${reading}`) }),
    ...(cells > 0 ? [other] : []),
  ].join('\n')
}
