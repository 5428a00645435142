import { extname } from 'node:path'

const types: Record<string, string> = {
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Media type of a file of the tree that no dataset describes, by its name. */
export function mediaTypeOf(path: string): string {
  if (/(^|\/)feed[^/]*\.xml$/.test(path) || path.includes('/feeds/')) return 'application/atom+xml'
  return types[extname(path)] ?? 'application/octet-stream'
}

/** Content-Type of a published download: a text with its encoding; JSON is UTF-8 and has no such parameter (RFC 8259, 11). */
export function contentTypeOf(file: { mediaType: string; encoding?: string | undefined }): string {
  if (!file.encoding || !file.mediaType.startsWith('text/') || /charset=/i.test(file.mediaType))
    return file.mediaType
  return `${file.mediaType}; charset=${file.encoding}`
}
