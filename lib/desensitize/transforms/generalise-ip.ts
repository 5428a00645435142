import { isIPv4, isIPv6 } from 'node:net'
import type { Transform } from './transform.ts'

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation): an IP address, or a prefix that is longer, to the prefix of its network:
 * `203.0.113.77` to `203.0.113.0/24`. An IPv4 address inside IPv6 (`::ffff:203.0.113.77`) counts as IPv4. Destroys the
 * host. A zone (`%eth0`) or a port makes it unreadable.
 */
export function ipToPrefix(v4: number, v6: number): Transform {
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    const [address = '', length, ...more] = text.split('/')
    if (more.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return null
    const words = readAddress(address)
    if (!words) return null
    const [bits, most] = words.length === 4 ? [8, v4] : [16, v6]
    const given = length === undefined ? words.length * bits : Number(length)
    if (given > words.length * bits) return null
    const prefix = Math.min(given, most)
    const kept = words.map((word, index) => keepBits(word, bits, prefix - index * bits))
    return `${words.length === 4 ? kept.join('.') : writeIPv6(kept)}/${prefix}`
  }
}

function keepBits(word: number, bits: number, kept: number): number {
  if (kept >= bits) return word
  return kept <= 0 ? 0 : (word >> (bits - kept)) << (bits - kept)
}

/** Four bytes of IPv4 or eight words of IPv6. */
function readAddress(address: string): number[] | undefined {
  if (isIPv4(address)) return address.split('.').map(Number)
  if (!isIPv6(address) || address.includes('%')) return undefined
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped.split('.').map(Number)
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex = dotted
    ? address.slice(0, dotted.index) +
      [0, 2].map((at) => (Number(dotted[at + 1]) * 256 + Number(dotted[at + 2])).toString(16)).join(':')
    : address
  const [head = '', tail] = hex.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : new Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].map((word) => Number.parseInt(word, 16))
}

/** As RFC 5952 writes it: the longest run of at least two zero words is `::`. */
function writeIPv6(words: readonly number[]): string {
  const text = words.map((word) => word.toString(16)).join(':')
  const runs = text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? []
  const longest = runs.reduce((best, run) => (zeros(run) > zeros(best) ? run : best), '')
  if (longest === '') return text
  const at = text.indexOf(longest)
  const before = text.slice(0, at)
  const after = text.slice(at + longest.length).replace(/^:/, '')
  return `${before}::${after}`
}

function zeros(run: string): number {
  return run.split('0').length - 1
}
