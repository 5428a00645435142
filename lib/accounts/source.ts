import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

/**
 * The network that an address stands for: an IPv4 address itself, of an IPv6 address its /64, because one
 * customer has them all and could come from a new address at every try.
 */
export function sourceNetwork(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (!isIPv6(plain)) return plain
  // URL writes an IPv6 address in its shortest form, without dotted quads; `::` stands for the missing zeros.
  const [head = '', tail = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const groups = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** `web:` and a keyed hash: two rows of the audit can be seen to have one source, and the source is not told. */
export function webOrigin(sourceKey: Uint8Array, address: string): string {
  return `web:${keyed(sourceKey, 'origin', sourceNetwork(address)).slice(0, 32)}`
}

/** HMAC-SHA-256 of a purpose and its parts, hexadecimal. */
export function keyed(key: Uint8Array, purpose: string, ...parts: string[]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('hex')
}
