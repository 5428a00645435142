/** Runs once when a server process starts, before it answers. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startBackground } = await import('#lib/server/background.ts')
  const { runningPortal } = await import('#lib/server/running-portal.ts')
  await startBackground(await runningPortal())
}
