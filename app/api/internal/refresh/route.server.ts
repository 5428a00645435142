import { revalidatePath } from 'next/cache'
import { internalRefresh } from '#lib/server/internal-refresh.ts'

/** Refreshes pages for this process's own background work; nobody else holds the token. */
export async function POST(request: Request) {
  const wanted = await internalRefresh(request)
  if (!wanted) return new Response(null, { status: 403 })
  for (const path of wanted.paths) revalidatePath(path)
  for (const { path, type } of wanted.patterns) revalidatePath(path, type)
  return new Response(null, { status: 204 })
}
