import { Command } from 'commander'
import { eraseOldContacts, resealContacts } from '#lib/server/opinions/keep-contacts.ts'
import { print, printJson, withPortal } from './with-portal.ts'

/** `portal opinions`: upkeep of the personal data that comes with opinions. */
export function opinionsCommand(): Command {
  const erase = new Command('erase')
    .description('erase contacts and evidence of opinions answered longer ago than the retention period')
    .option('--json', 'print { opinions }')
    .action((options: { json?: boolean }) =>
      withPortal(async (portal) => {
        const opinions = await eraseOldContacts(portal)
        if (options.json) printJson({ opinions })
        else print(`Erased the contacts and evidence of ${opinions} opinions.`)
      }),
    )
  const reseal = new Command('reseal')
    .description('seal contacts and evidence with the newest key of PORTAL_CONTACT_KEYS')
    .option('--json', 'print { sealed }')
    .action((options: { json?: boolean }) =>
      withPortal(async (portal) => {
        const sealed = await resealContacts(portal)
        if (options.json) printJson({ sealed })
        else print(`Sealed anew: ${sealed}.`)
      }),
    )
  return new Command('opinions')
    .description('contacts and evidence that came with opinions')
    .addCommand(erase)
    .addCommand(reseal)
}
