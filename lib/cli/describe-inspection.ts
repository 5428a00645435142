import { createTranslator } from 'use-intl/core'
import { describeAddressLevels } from '#lib/i18n/address-levels.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { desensitize as en } from '#lib/i18n/messages/en/desensitize.ts'
import { problemsTabular as enProblems } from '#lib/i18n/messages/en/problems-tabular.ts'
import { desensitize as zh } from '#lib/i18n/messages/zh/desensitize.ts'
import { problemsTabular as zhProblems } from '#lib/i18n/messages/zh/problems-tabular.ts'
import type { Dialect, Finding, Inspection, TableProblem } from '#lib/tabular/inspection.ts'

const messages = { zh: { ...zh, problems: zhProblems }, en: { ...en, problems: enProblems } }

/** What `--json` prints: the dialect's fields side by side with the rest, `null` where a format has no such thing. */
export function flattenInspection(inspection: Inspection, locale: Locale) {
  const { dialect, rows, columns, problems, problemCount, choices } = inspection
  const { encoding = null, bom = null }: { encoding?: string | null; bom?: boolean | null } =
    'encoding' in dialect ? dialect : {}
  const delimited = dialect.format === 'delimited' ? dialect : undefined
  const placed = dialect.format === 'delimited' || dialect.format === 'xlsx' ? dialect : undefined
  return {
    format: dialect.format,
    encoding,
    bom,
    delimiter: delimited?.delimiter ?? null,
    quote: delimited?.quote ?? null,
    escape: delimited?.escape ?? null,
    newline: delimited?.newline ?? null,
    comment: delimited?.comment ?? null,
    sheet: dialect.format === 'xlsx' ? dialect.sheet : null,
    shape: dialect.format === 'json' ? dialect.shape : null,
    datum: dialect.format === 'geojson' ? dialect.datum : null,
    headerRow: placed?.headerRow ?? null,
    headerRows: placed?.headerRows ?? null,
    footerRows: placed?.footerRows ?? null,
    rows,
    columns,
    problems: problems.map(({ code, severity, row, column, params }) => ({
      code,
      severity,
      row: row ?? null,
      column: column ?? null,
      message: problemMessage({ code, params }, locale),
    })),
    problemCount,
    choices,
  }
}

/** The inspection as text for a terminal. */
export function describeInspection(file: string, inspection: Inspection, locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale] })
  const types: Record<string, string> = messages[locale].types
  const rows = inspection.columns.map((column) => [
    column.name,
    types[column.type] ?? column.type,
    String(column.empty),
    String(column.distinct),
    column.findings.map((finding) => describeFinding(finding, locale)).join('; ') || t('inspect.noFindings'),
  ])
  const heads = (['column', 'type', 'empty', 'distinct', 'findings'] as const).map((id) => t(`inspect.${id}`))
  const counts = {
    rows: inspection.rows,
    columns: inspection.columns.length,
    form: nameForm(inspection.dialect, locale),
  }
  const problems = inspection.problems.map((problem) => `- ${problemMessage(problem, locale)}`)
  return [
    file,
    t('inspect.summary', counts),
    ...(rows.length > 0 ? ['', ...alignColumns([heads, ...rows])] : []),
    '',
    problems.length > 0 ? t('inspect.problems', { count: inspection.problemCount }) : t('inspect.noProblems'),
    ...problems,
  ].join('\n')
}

function describeFinding(finding: Finding, locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale] })
  const names: Record<string, string> = messages[locale].detectors
  const detector = names[finding.detector] ?? finding.detector
  const { matched, share, confidence } = finding
  const levels = describeAddressLevels(locale, finding.levels) || 'none'
  return t('inspect.finding', { detector, confidence: t(`confidence.${confidence}`), matched, share, levels })
}

function problemMessage({ code, params }: Pick<TableProblem, 'code' | 'params'>, locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale] })
  return t(`problems.${code}`, params)
}

/** What the file was read as: encoding and delimiter of a text table, the sheet of a workbook. */
function nameForm(dialect: Dialect, locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale] })
  if (dialect.format === 'xlsx') return t('inspect.workbook', { sheet: dialect.sheet })
  const encoding = `${dialect.encoding.toUpperCase()}${dialect.bom ? ' (BOM)' : ''}`
  if (dialect.format !== 'delimited') {
    return t('inspect.text', { format: dialect.format === 'json' ? 'JSON' : 'GeoJSON', encoding })
  }
  return t('inspect.delimited', {
    encoding,
    delimiter: dialect.delimiter === '\t' ? 'TAB' : dialect.delimiter,
  })
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
