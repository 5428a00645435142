import { EnvironmentError } from '#lib/server/environment.ts'
import { UnknownAccount } from '#lib/server/found-and-publish.ts'
import { ImportError } from '#lib/server/import-catalogue.ts'
import { ContentError } from '#lib/server/municipality.ts'
import { openPortal, type PortalServer } from '#lib/server/portal.ts'

/** Errors whose message is a sentence for the person at the terminal. */
const spoken = [EnvironmentError, ContentError, UnknownAccount, ImportError]

/** Opens the portal for one command and closes it; a fault that a person can mend is one sentence and exit code 2. */
export async function withPortal(work: (portal: PortalServer) => Promise<void>): Promise<void> {
  try {
    const portal = await openPortal(process.env)
    try {
      await work(portal)
    } finally {
      await portal.close()
    }
  } catch (error) {
    if (!spoken.some((kind) => error instanceof kind)) throw error
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 2
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}
