import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { RefreshRequest } from '#lib/server/refresh-pages.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

const requestSchema = z.strictObject({
  paths: z.array(z.string().startsWith('/')),
  patterns: z.array(z.strictObject({ path: z.string().startsWith('/'), type: z.enum(['page', 'layout']) })),
})

/** What the request asks for when it carries the process's own token; null otherwise. */
export async function internalRefresh(request: Request): Promise<RefreshRequest | null> {
  const { keys } = await runningPortal()
  const expected = Buffer.from(`Bearer ${keys.internal}`)
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return requestSchema.parse(await request.json())
}
