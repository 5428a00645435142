import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { e2e } from './setting.ts'

/** Before the browser tests: a fresh portal with the sample municipality, the server build and the public build. */
rmSync('.cache/e2e', { recursive: true, force: true })
mkdirSync(e2e.home, { recursive: true })
run('lib/cli/main.ts', 'seed', '--quiet')
run('node_modules/next/dist/bin/next', 'build')
run('lib/cli/build-public.ts')

function run(file: string, ...parameters: string[]) {
  const environment = { ...process.env, ...e2e.environment, PORTAL_LOG_LEVEL: 'info' }
  const { status } = spawnSync(process.execPath, [file, ...parameters], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0) process.exit(status ?? 1)
}
