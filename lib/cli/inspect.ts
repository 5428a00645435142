import { basename } from 'node:path'
import { Command } from 'commander'
import { createTranslator } from 'use-intl/core'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { desensitize as en } from '#lib/i18n/messages/en/desensitize.ts'
import { problemsTabular as enProblems } from '#lib/i18n/messages/en/problems-tabular.ts'
import { desensitize as zh } from '#lib/i18n/messages/zh/desensitize.ts'
import { problemsTabular as zhProblems } from '#lib/i18n/messages/zh/problems-tabular.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'

/** The back office's bound for CSV; the command line may raise it. */
const DEFAULT_LIMIT_MB = 50

/** `portal inspect FILE`: encoding, dialect, faults, column types and personal data of a file; exit code 1 on errors. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('read a CSV file as a table: encoding, faults, column types, personal data found')
    .argument('<file>', 'the file to read')
    .option('--json', 'print the inspection as JSON')
    .option('--lang <lang>', 'language of the report: zh or en', 'zh')
    .option('--max-mb <size>', 'refuse larger files', String(DEFAULT_LIMIT_MB))
    .action(async (file: string, options: { json?: boolean; lang: string; maxMb: string }) => {
      const inspection = await inspectTable(file, { maxBytes: Number(options.maxMb) * 1024 * 1024 })
      const report = options.json
        ? JSON.stringify(inspection, null, 2)
        : describeInspection(basename(file), inspection, options.lang === 'en' ? 'en' : 'zh')
      process.stdout.write(`${report}\n`)
      if (inspection.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1
    })
}

/** The inspection as text for a terminal. */
export function describeInspection(file: string, inspection: Inspection, locale: 'zh' | 'en'): string {
  const messages = locale === 'zh' ? { ...zh, problems: zhProblems } : { ...en, problems: enProblems }
  const t = createTranslator({ locale, messages })
  const delimiter = inspection.dialect.delimiter === '\t' ? 'TAB' : inspection.dialect.delimiter
  const encoding = `${inspection.dialect.encoding.toUpperCase()}${inspection.dialect.bom ? ' (BOM)' : ''}`
  const rows = inspection.columns.map((column) => [
    column.name,
    t(`types.${column.type}`),
    String(column.empty),
    String(column.distinct),
    column.findings.map((finding) => describeFinding(finding)).join('; ') || t('inspect.noFindings'),
  ])
  function describeFinding({
    detector,
    confidence,
    matched,
    share,
  }: Inspection['columns'][0]['findings'][0]) {
    const name = messages.detectors[detector as keyof typeof zh.detectors] ?? detector
    return t('inspect.finding', { detector: name, confidence: t(`confidence.${confidence}`), matched, share })
  }
  const heads = (['column', 'type', 'empty', 'distinct', 'findings'] as const).map((id) => t(`inspect.${id}`))
  const counts = { rows: inspection.rows, columns: inspection.columns.length, encoding, delimiter }
  const problems = inspection.problems.map((problem) => `- ${t(`problems.${problem.code}`, problem.params)}`)
  return [
    file,
    t('inspect.summary', counts),
    ...(rows.length > 0 ? ['', ...alignColumns([heads, ...rows])] : []),
    '',
    problems.length > 0 ? t('inspect.problems', { count: inspection.problemCount }) : t('inspect.noProblems'),
    ...problems,
  ].join('\n')
}

/** Pads cells to equal widths; Chinese characters are two columns of a terminal wide. */
function alignColumns(rows: string[][]): string[] {
  const width = (text: string) => [...text].reduce((sum, point) => sum + (point > '\u2e7f' ? 2 : 1), 0)
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? '')))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  )
}
