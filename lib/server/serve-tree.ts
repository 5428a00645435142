import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { resolveTreeFile } from '#lib/published/resolve-file.ts'
import { acceptEncodingFor, respondWithFile } from '#lib/published/respond.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

/** Answers a request for a file of the published tree: ranges, conditions, encodings, as lib/published decides. */
export async function serveTree(request: Request): Promise<Response> {
  const { environment } = await runningPortal()
  const path = new URL(request.url).pathname
  const resolution = await resolveTreeFile(
    environment.treeDirectory,
    path,
    acceptEncodingFor(request.headers),
  )
  const { status, headers, body } = respondWithFile(request.method, request.headers, resolution)
  if (!body) return new Response(null, { status, headers })
  const bytes = createReadStream(/* turbopackIgnore: true */ body.path, { start: body.start, end: body.end })
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers })
}
