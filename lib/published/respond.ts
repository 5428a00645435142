import parseRange from 'range-parser'
import type { Resolution, ResolvedFile } from '#lib/published/resolve-file.ts'

/** Request headers by lower-case name; `Headers` has this shape. */
export interface RequestHeaders {
  get(name: string): string | null
}

/** What to answer; `body` names the bytes `start`..`end` (both included) of `path`, null for none. */
export interface FileResponse {
  status: 200 | 204 | 206 | 304 | 404 | 405 | 410 | 416
  headers: Record<string, string>
  body: { path: string; start: number; end: number } | null
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Accept-Ranges, Content-Disposition, Content-Encoding, Content-Length, Content-Range, ETag, Last-Modified',
  // A published file is data: it is never run, whatever its cells hold.
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
}

const allowed = 'GET, HEAD, OPTIONS'

/** A range counts bytes of the file as listed, so a request with `Range` is resolved without encodings. */
export function acceptEncodingFor(headers: RequestHeaders): string | null {
  return headers.get('range') ? null : headers.get('accept-encoding')
}

/** The answer of RFC 9110 to a request for a resolved file, without its bytes. */
export function respondWithFile(
  method: string,
  request: RequestHeaders,
  resolution: Resolution,
): FileResponse {
  if (method === 'OPTIONS') return preflight()
  if (method !== 'GET' && method !== 'HEAD') return empty(405, { allow: allowed })
  if ('gone' in resolution) return empty(410, { 'cache-control': 'public, max-age=60' })
  if ('absent' in resolution) return empty(404, { 'cache-control': 'public, max-age=10' })
  const file = resolution.found
  const headers = fileHeaders(file)
  if (isNotModified(request, file)) return { status: 304, headers: withoutEntity(headers), body: null }
  const range = file.contentEncoding ? undefined : requestedRange(request, file)
  if (range === 'unsatisfiable') return empty(416, { 'content-range': `bytes */${file.bytes}` })
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  headers['content-length'] = String(end - start + 1)
  if (range) headers['content-range'] = `bytes ${start}-${end}/${file.bytes}`
  const body = method === 'HEAD' || file.bytes === 0 ? null : { path: file.path, start, end }
  return { status: range ? 206 : 200, headers, body }
}

function fileHeaders(file: ResolvedFile): Record<string, string> {
  return {
    ...cors,
    'content-type': file.contentType,
    etag: file.etag,
    'last-modified': file.mtime.toUTCString(),
    'accept-ranges': 'bytes',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=10',
    ...(file.varies && { vary: 'Accept-Encoding' }),
    ...(file.contentEncoding && { 'content-encoding': file.contentEncoding }),
    ...(file.contentDisposition && { 'content-disposition': file.contentDisposition }),
  }
}

/** If-None-Match decides alone where it is sent (RFC 9110, 13.2.2). */
function isNotModified(request: RequestHeaders, file: ResolvedFile): boolean {
  const noneMatch = request.get('if-none-match')
  if (noneMatch !== null) {
    const tags = noneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    return tags.includes('*') || tags.includes(file.etag)
  }
  const since = Date.parse(request.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && wholeSeconds(file.mtime) <= since
}

/**
 * The range to send; undefined sends the whole file: no range, one that is malformed, several (allowed by RFC 9110,
 * 14.2, and no client of ours needs multipart), or one that If-Range has made void.
 */
function requestedRange(request: RequestHeaders, file: ResolvedFile) {
  const header = request.get('range')
  if (!header || !ifRangeHolds(request.get('if-range'), file)) return undefined
  const ranges = parseRange(file.bytes, header)
  if (ranges === -1) return 'unsatisfiable'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  return ranges[0]
}

function ifRangeHolds(condition: string | null, file: ResolvedFile): boolean {
  if (condition === null) return true
  if (condition.startsWith('"') || condition.startsWith('W/')) return condition === file.etag
  return Date.parse(condition) === wholeSeconds(file.mtime)
}

const wholeSeconds = (date: Date) => Math.floor(date.getTime() / 1000) * 1000

function withoutEntity(headers: Record<string, string>): Record<string, string> {
  const dropped = ['content-type', 'content-disposition', 'content-encoding']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name)))
}

function preflight(): FileResponse {
  return empty(204, {
    'access-control-allow-methods': allowed,
    'access-control-allow-headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
    'access-control-max-age': '86400',
  })
}

function empty(status: FileResponse['status'], headers: Record<string, string>): FileResponse {
  return { status, headers: { ...cors, ...headers }, body: null }
}
