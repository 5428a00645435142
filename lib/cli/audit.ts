import { Command } from 'commander'
import { verifyAudit } from '#lib/server/verify.ts'
import { print, printJson, withPortal } from './with-portal.ts'

/** `portal audit verify`: the hash chain of the private audit. */
export function auditCommand(): Command {
  const verify = new Command('verify')
    .description(
      'check the hash chain of the audit, row by row, and the heads that the publication log names',
    )
    .option('--json', 'print { ok, … }')
    .action((options: { json?: boolean }) =>
      withPortal(async (portal) => {
        const publishedHeads = (await portal.tree.readLogRecords(1, Number.MAX_SAFE_INTEGER)).map(
          ({ auditHead }) => auditHead,
        )
        const found = await verifyAudit(portal.db, { publishedHeads })
        if (options.json) printJson(found)
        else print(found.ok ? `Sound: ${found.rows} rows.` : `NOT SOUND: row ${found.seq}: ${found.why}.`)
        if (!found.ok) process.exitCode = 1
      }),
    )
  return new Command('audit')
    .description('the private, hash-chained record of every change')
    .addCommand(verify)
}
