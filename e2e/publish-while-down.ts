import { actingAccount, approveFor, publishFromCommand } from '#lib/server/found-and-publish.ts'
import { openPortal } from '#lib/server/portal.ts'
import { prepareSubmission } from '../bench/prepare-submission.ts'

/** What a person does on the command line while no server runs: one submission, approved by another account. */
const [slug = ''] = process.argv.slice(2)
const id = await prepareSubmission(process.env, slug, 2)
const portal = await openPortal(process.env)
await approveFor(portal, await actingAccount(portal, 'review@mulu.example'), id)
await publishFromCommand(portal)
await portal.close()
