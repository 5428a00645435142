import { Command, InvalidArgumentError } from 'commander'
import { actingAccount, foundAndPublish } from '#lib/server/found-and-publish.ts'
import { ImportError, readOldCatalogue } from '#lib/server/import-catalogue.ts'
import { print, printJson, withPortal } from './with-portal.ts'

interface Options {
  limit?: number
  submitter: string
  approver: string
  json?: boolean
}

/** `portal import-catalogue FILE`: a city brings its old catalogue, as one founding submission by two accounts. */
export function importCatalogueCommand(): Command {
  return new Command('import-catalogue')
    .description(
      'bring an old catalogue (JSON Lines, .gz too) as one founding submission; a bad line stops it whole',
    )
    .argument(
      '<file>',
      'one entry a line: title, description, publisher, tags, domain, update_frequency; or whole entries',
    )
    .option('--limit <n>', 'take the first n entries', wholeNumber)
    .option('--submitter <email>', 'account that submits', 'data-bureau@mulu.example')
    .option('--approver <email>', 'account that approves', 'review@mulu.example')
    .option('--json', 'print { entries, organisations }')
    .action((file: string, options: Options) =>
      withPortal(async (portal) => {
        const catalogue = await readOldCatalogue(file, portal.municipality, options.limit)
        if (catalogue.entries.length === 0) throw new ImportError(`${file}: holds no entry`)
        const pair = {
          submitter: await actingAccount(portal, options.submitter),
          approver: await actingAccount(portal, options.approver),
        }
        await foundAndPublish(
          portal,
          pair,
          { zh: '导入原有目录', en: 'Import of an earlier catalogue' },
          {
            organisations: catalogue.organisations,
            datasets: catalogue.entries.map((entry) => ({ entry })),
          },
        )
        const counts = { entries: catalogue.entries.length, organisations: catalogue.organisations.length }
        if (options.json) printJson(counts)
        else print(`Imported ${counts.entries} entries and ${counts.organisations} new organisations.`)
      }),
    )
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}
