import { Command } from 'commander'
import { readDemoAccounts } from '#lib/server/demo-accounts.ts'
import { EnvironmentError, readEnvironment } from '#lib/server/environment.ts'
import { ContentError } from '#lib/server/municipality.ts'
import { NotBuilt, startServer } from '#lib/server/start-server.ts'
import { accountTable } from './seed.ts'
import { print } from './with-portal.ts'

/** `portal start`: the public site and the back office on one port. */
export function startCommand(): Command {
  return new Command('start')
    .description('serve the public site and the back office (PORT, PORTAL_HOME; see docs/configuration.md)')
    .option('--dev', 'render sources as they change, for work on the code')
    .option('--demo', 'print the accounts of the demonstration')
    .action(async (options: { dev?: boolean; demo?: boolean }) => {
      try {
        const { address } = await startServer({ dev: options.dev ?? false })
        if (options.demo) print(accountTable(readDemoAccounts(readEnvironment(process.env).home)))
        print(`Public site ${address}/zh/   Back office ${address}/zh/admin/`)
      } catch (error) {
        const spoken = [EnvironmentError, ContentError, NotBuilt].some((kind) => error instanceof kind)
        if (!spoken && !isPortTaken(error)) throw error
        process.stderr.write(
          `${isPortTaken(error) ? 'The port is taken: set PORT to another one.' : (error as Error).message}\n`,
        )
        process.exit(2)
      }
    })
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
