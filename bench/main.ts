import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { Command } from 'commander'

/** `npm run bench`: every measurement, or those named; each prints a table and writes bench/results/<name>.json. */
const known = readdirSync(import.meta.dirname)
  .flatMap((name) => (/^(?!main|.*\.test)[a-z-]+\.ts$/.test(name) ? [name.slice(0, -3)] : []))
  .filter((name) => name !== 'prepare-submission')

new Command('bench')
  .description('measure, as ratios side by side in one run; never part of the tests')
  .argument('[names...]', `of: ${known.join(', ')}`, known)
  .action((names: string[]) => {
    for (const name of names) {
      if (!known.includes(name)) {
        process.stderr.write(`There is no measurement “${name}”. There are: ${known.join(', ')}.\n`)
        process.exit(2)
      }
      const { status } = spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: 'inherit' })
      if (status !== 0) process.exit(status ?? 1)
    }
  })
  .parse()
