import { openPortal, type PortalServer } from '#lib/server/portal.ts'

/** Opens the portal for one command and closes it. */
export async function withPortal(work: (portal: PortalServer) => Promise<void>): Promise<void> {
  const portal = await openPortal(process.env)
  try {
    await work(portal)
  } finally {
    await portal.close()
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}
