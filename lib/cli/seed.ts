import { Command } from 'commander'
import { type DemoAccount, readDemoAccounts } from '#lib/server/demo-accounts.ts'
import { seedDemo } from '#lib/server/seed.ts'
import { print, printJson, withPortal } from './with-portal.ts'

/** `portal seed`: founds the sample municipality; a portal that is founded is left as it is. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('found the sample municipality of content/, through the door; keeps what is there')
    .option('--json', 'print { founded, accounts }')
    .option('--quiet', 'print neither accounts nor passwords')
    .action((options: { json?: boolean; quiet?: boolean }) =>
      withPortal(async (portal) => {
        const founded = await seedDemo(portal, (line) => process.stderr.write(`${line}\n`))
        const accounts = readDemoAccounts(portal.environment.home)
        if (options.json) printJson({ founded, accounts })
        else if (founded && options.quiet) print('The sample municipality is founded.')
        else print(founded ? accountTable(accounts) : 'The portal is founded already; nothing was changed.')
      }),
    )
}

/** The demonstration's accounts as a table for a terminal. */
export function accountTable(accounts: DemoAccount[]): string {
  const rows = accounts.map(({ email, password, role, post }) => [
    email,
    password,
    role,
    `${post.zh} ${post.en}`,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
