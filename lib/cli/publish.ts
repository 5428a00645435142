import { Command } from 'commander'
import { publishFromCommand } from '#lib/server/found-and-publish.ts'
import { print, printJson, withPortal } from './with-portal.ts'

/** `portal publish`: carries out approved orders where no server runs. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('publish what is approved and rebuild the indexes; where a server runs, the server does it')
    .option('--json', 'print { held, published, blocked }')
    .action((options: { json?: boolean }) =>
      withPortal(async (portal) => {
        const outcome = await publishFromCommand(portal)
        if (options.json) printJson({ held: outcome === null, published: [], blocked: [], ...outcome })
        else if (!outcome) print('A server is running and publishes what is approved.')
        else
          print(
            `Published: ${outcome.published.join(', ') || 'nothing'}. Blocked: ${outcome.blocked.length}.`,
          )
        if (outcome && outcome.blocked.length > 0) process.exitCode = 1
      }),
    )
}
