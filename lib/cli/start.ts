import { Command } from 'commander'
import { readDemoAccounts } from '#lib/server/demo-accounts.ts'
import { readEnvironment } from '#lib/server/environment.ts'
import { startServer } from '#lib/server/start-server.ts'
import { accountTable } from './seed.ts'
import { print } from './with-portal.ts'

/** `portal start`: the public site and the back office on one port. */
export function startCommand(): Command {
  return new Command('start')
    .description('serve the public site and the back office (PORT, PORTAL_HOME; see docs/configuration.md)')
    .option('--dev', 'render sources as they change, for work on the code')
    .option('--demo', 'print the accounts of the demonstration')
    .action(async (options: { dev?: boolean; demo?: boolean }) => {
      const { address } = await startServer({ dev: options.dev ?? false })
      const accounts = options.demo ? readDemoAccounts(readEnvironment(process.env).home) : []
      if (accounts.length > 0) print(accountTable(accounts))
      print(`Public site ${address}/zh/   Back office ${address}/zh/admin/`)
    })
}
