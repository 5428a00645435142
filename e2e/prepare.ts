import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { e2e } from './setting.ts'

/** Before the browser tests: a fresh portal with the sample municipality, the server build and the public build. */
rmSync('.cache/e2e', { recursive: true, force: true })
mkdirSync(e2e.home, { recursive: true })
run('lib/cli/main.ts', ['seed', '--quiet'])
// Another spec starts from here, and a database is not copied while a server writes it.
cpSync(e2e.home, e2e.seeded, { recursive: true })
run('node_modules/next/dist/bin/next', ['build'])
// The public half builds from nothing as well: no database and no tree in reach.
run('lib/cli/build-public.ts', [], { PORTAL_HOME: '.cache/e2e/nothing' })
if (!existsSync('out/zh/index.html') || existsSync('.cache/e2e/nothing')) {
  process.stderr.write('The public build from an empty tree wrote no pages, or wrote to the private state.\n')
  process.exit(1)
}
run('lib/cli/build-public.ts', [])

function run(file: string, parameters: string[], more: Record<string, string> = {}) {
  const environment = { ...process.env, ...e2e.environment, PORTAL_LOG_LEVEL: 'info', ...more }
  const { status } = spawnSync(process.execPath, [file, ...parameters], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0) process.exit(status ?? 1)
}
