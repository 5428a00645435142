import { spawnSync } from 'node:child_process'
import { Command } from 'commander'

/**
 * `npm run demo`: seeds `var/` (or keeps it), builds, serves. Each step is a process of its own, so that a step that
 * fails stops the next one and its message stands last.
 */
new Command('demo')
  .description(
    'found the sample municipality in var/, build, and serve on PORT (3000); a second start keeps the state',
  )
  .action(() => {
    run('lib/cli/main.ts', 'seed', '--quiet')
    run('node_modules/next/dist/bin/next', 'build')
    run('lib/cli/main.ts', 'start', '--demo')
  })
  .parse()

function run(file: string, ...parameters: string[]) {
  const { status, signal } = spawnSync(process.execPath, [file, ...parameters], { stdio: 'inherit' })
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1))
}
