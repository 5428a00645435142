import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { resolveTreeFile } from '#lib/published/resolve-file.ts'
import { acceptEncodingFor, respondWithFile } from '#lib/published/respond.ts'

/** Addresses that are files of the published tree; everything else is a page or a handler. */
const treeAddress = /^\/(?:data\/|sitemap\.xml$|(?:(?:zh|en)\/)?feed\.xml$)/

export function isTreeAddress(path: string): boolean {
  return treeAddress.test(path)
}

/**
 * Answers for a file of the published tree: ranges, conditions, precompressed variants, as lib/published decides.
 * Stands before Next, which takes `Content-Encoding` and `Content-Length` away from what a route handler answers.
 */
export async function serveTree(
  treeDirectory: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = { get: (name: string) => headerOf(request, name) }
  const resolution = await resolveTreeFile(treeDirectory, path, acceptEncodingFor(headers))
  const answer = respondWithFile(request.method ?? 'GET', headers, resolution)
  response.writeHead(answer.status, answer.headers)
  if (!answer.body) {
    response.end()
    return
  }
  const { path: file, start, end } = answer.body
  await pipeline(createReadStream(file, { start, end }), response)
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}
