import { spawnSync } from 'node:child_process'
import { Command } from 'commander'
import { print } from './with-portal.ts'

/** Every check in the order in which it is cheapest to fail. */
const checks: [name: string, script: string][] = [
  ['format and lint', 'check'],
  ['types', 'types'],
  ['import rules', 'imports'],
  ['unit', 'unit'],
  ['builds and browser', 'e2e'],
]

/** `npm test`: stops at the first check that fails and says which. */
new Command('test')
  .description('format, lint, types, import rules, unit tests, both builds, browser tests')
  .action(() => {
    for (const [name, script] of checks) {
      print(`\n── ${name} ──`)
      const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
      if (status === 0) continue
      print(`\n${name}: failed. Run it alone with: npm run ${script}`)
      process.exit(status ?? 1)
    }
    print('\nEvery check passed.')
  })
  .parse()
