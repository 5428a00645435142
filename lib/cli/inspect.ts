import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { runInspection } from '#lib/desensitize/run-worker.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { encodings, type GivenDialect, givenDialectSchema } from '#lib/tabular/table-dialect.ts'
import { tableSchema } from '#lib/tabular/table-schema.ts'
import { describeInspection, flattenInspection } from './describe-inspection.ts'
import { speakFaults } from './speak-fault.ts'

/** Bytes from which a file is read in a thread of its own. */
const LARGE = 8 << 20

interface InspectCommandOptions extends Record<keyof GivenDialect, string | undefined> {
  json?: boolean
  schema?: boolean
  lang: Locale
  maxMb: string
}

/** `portal inspect FILE`: how a file reads as a table, its faults, types and personal data; exit code 1 on errors. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('read a file as a table: encoding, layout, faults, column types, personal data found')
    .argument('<file>', 'the file to read: CSV and its relatives, XLSX, JSON, NDJSON, GeoJSON')
    .option('--json', 'print the inspection as JSON')
    .option('--schema', 'print the Table Schema (Data Package 2.0) of the table instead')
    .addOption(new Option('--lang <lang>', 'language of the report').choices(locales).default('zh'))
    .option('--max-mb <size>', 'refuse larger files', '4096')
    .addOption(
      new Option('--format <format>', 'read as this format').choices([
        'delimited',
        'xlsx',
        'json',
        'geojson',
      ]),
    )
    .addOption(new Option('--encoding <encoding>', 'read as this encoding').choices(encodings))
    .option('--delimiter <text>', 'what stands between cells; `tab` for a tab')
    .option('--quote <character>', 'what stands around cells; `none` for nothing')
    .option('--escape <character>', 'what stands before a quote inside quotes')
    .option('--comment <text>', 'lines that begin with it are no rows; `none` for no such lines')
    .option('--header-row <row>', 'row of the header, from 1; 0 for a table without one')
    .option('--header-rows <rows>', 'rows of the header')
    .option('--footer-rows <rows>', 'rows below the table')
    .option('--sheet <name>', 'sheet of a workbook')
    .addOption(
      new Option('--datum <datum>', 'datum of GeoJSON coordinates').choices(['wgs-84', 'gcj-02', 'bd-09']),
    )
    .action((file: string, options: InspectCommandOptions, command: Command) =>
      speakFaults(async () => {
        const given = givenDialectSchema.safeParse(givenOf(options))
        if (!given.success) {
          const [issue] = given.error.issues
          command.error(`--${kebab(String(issue?.path[0]))}: ${issue?.message}`, { exitCode: 2 })
          return
        }
        const maxBytes = Number(options.maxMb) * 1024 * 1024
        const input = { fileName: basename(file), maxBytes, given: given.data }
        // In a thread the memory of a large file is bounded; a small one is done sooner than a thread would start.
        const isLarge = (await stat(file)).size > LARGE
        const inspection = isLarge
          ? (await runInspection({ ...input, path: resolve(file) })).inspection
          : await inspectTable(file, input)
        const report = options.schema
          ? JSON.stringify(tableSchema(inspection.columns), null, 2)
          : options.json
            ? JSON.stringify(flattenInspection(inspection, options.lang), null, 2)
            : describeInspection(basename(file), inspection, options.lang)
        process.stdout.write(`${report}\n`)
        if (inspection.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1
      }),
    )
}

/** What was set by hand, as the schema of a dialect wants it. */
function givenOf(options: InspectCommandOptions): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const name of ['format', 'encoding', 'sheet', 'datum'] as const)
    if (options[name] !== undefined) given[name] = options[name]
  for (const name of ['headerRow', 'headerRows', 'footerRows'] as const)
    if (options[name] !== undefined) given[name] = Number(options[name])
  if (options.delimiter !== undefined)
    given.delimiter = /^(?:tab|\\t)$/i.test(options.delimiter) ? '\t' : options.delimiter
  for (const name of ['quote', 'escape', 'comment'] as const)
    if (options[name] !== undefined) given[name] = options[name] === 'none' ? '' : options[name]
  return given
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
