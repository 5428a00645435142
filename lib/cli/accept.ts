import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { print } from './with-portal.ts'

/** What Vitest's JSON reporter says of a run, as far as the table needs it. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** `npm run acceptance`: the second suite, against a folder of real files and known answers beside the project. */
new Command('acceptance')
  .description(
    'run against real files and known answers in PORTAL_ACCEPTANCE_DIR (../shared); says so where there are none',
  )
  .argument('[filter...]', 'run only files whose path holds one of these')
  .action((filter: string[]) => {
    const folder = resolve(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared')
    if (!existsSync(folder)) {
      print(
        `Nothing was checked: there is no folder ${folder}. Set PORTAL_ACCEPTANCE_DIR to where the files lie.`,
      )
      return
    }
    process.exit(runAcceptance(filter))
  })
  .parse()

function runAcceptance(filter: string[]): number {
  const out = mkdtempSync(join(tmpdir(), 'acceptance-'))
  try {
    const report = join(out, 'report.json')
    const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.acceptance.config.ts']
    const { status } = spawnSync(process.execPath, [...vitest, ...reporters, ...filter], { stdio: 'inherit' })
    if (existsSync(report)) printTable(reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))))
    return status ?? 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Passes and misses by file, then the name of each miss. Misses that are known stand in docs/acceptance.md. */
function printTable({ testResults }: z.infer<typeof reportSchema>): void {
  const rows = testResults
    .map(({ name, assertionResults }) => {
      const missed = assertionResults.filter(({ status }) => status !== 'passed')
      return { file: relative('.', name), passed: assertionResults.length - missed.length, missed }
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const width = Math.max(...rows.map(({ file }) => file.length))
  print(`\n${'file'.padEnd(width)}  passed  missed`)
  for (const { file, passed, missed } of rows) {
    print(`${file.padEnd(width)}  ${String(passed).padStart(6)}  ${String(missed.length).padStart(6)}`)
    for (const { fullName } of missed) print(`  missed: ${fullName}`)
  }
  print('What single files miss, and why: docs/acceptance.md')
}
