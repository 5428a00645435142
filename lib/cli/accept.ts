import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { print } from './with-portal.ts'

/** `npm run acceptance`: the second suite, against a folder of real files and known answers beside the project. */
new Command('acceptance')
  .description(
    'run against real files and known answers in PORTAL_ACCEPTANCE_DIR (../shared); says so where there are none',
  )
  .action(() => {
    const folder = resolve(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared')
    if (!existsSync(folder)) {
      print(
        `Nothing was checked: there is no folder ${folder}. Set PORTAL_ACCEPTANCE_DIR to where the files lie.`,
      )
      return
    }
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.acceptance.config.ts']
    process.exit(spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status ?? 1)
  })
  .parse()
