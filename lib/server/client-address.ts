/**
 * The header in which the server's front (`start-server.ts`) writes the address of the connection, whatever the
 * client sent under that name. Behind proxies that are trusted it is the one they report.
 */
export const addressHeader = 'x-mulu-address'

/** The client's address, or `unknown` where the front does not run (`next dev` without it). */
export function clientAddress(headers: Headers | Record<string, unknown>): string {
  const value = headers instanceof Headers ? headers.get(addressHeader) : headers[addressHeader]
  return typeof value === 'string' && value !== '' ? value : 'unknown'
}

/**
 * The address to believe: the connection's own, or, with `trusted` proxies in front, the entry that the outermost
 * trusted proxy appended to `X-Forwarded-For`. Entries left of it are the client's own words.
 */
export function believedAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: number,
): string {
  if (trusted === 0) return socket ?? 'unknown'
  const entries = (forwarded ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return entries.at(-trusted) ?? socket ?? 'unknown'
}
