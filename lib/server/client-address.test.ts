import { expect, test } from 'vitest'
import { addressHeader, believedAddress, clientAddress } from './client-address.ts'
import { createRateLimit } from './rate-limit.ts'

test('without trusted proxies only the connection is believed', () => {
  expect(believedAddress('10.0.0.9', '1.2.3.4', 0)).toBe('10.0.0.9')
})

test('behind one trusted proxy the last entry is believed, whatever the client wrote before it', () => {
  expect(believedAddress('10.0.0.9', '6.6.6.6, 1.2.3.4', 1)).toBe('1.2.3.4')
  expect(believedAddress('10.0.0.9', undefined, 1)).toBe('10.0.0.9')
})

test('two trusted proxies: the entry that the outer one appended', () => {
  expect(believedAddress('10.0.0.9', '6.6.6.6, 1.2.3.4, 10.0.0.8', 2)).toBe('1.2.3.4')
})

test('the address is read from our own header alone', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '1.2.3.4' }))).toBe('unknown')
  expect(clientAddress({ [addressHeader]: '1.2.3.4' })).toBe('1.2.3.4')
})

test('a limit counts per key and per window, and forgets the window before', () => {
  const allowed = createRateLimit({ times: 2, perMs: 1000 })
  const at = (ms: number) => new Date(10_000 + ms)
  expect([allowed('a', at(0)), allowed('a', at(1)), allowed('a', at(2)), allowed('b', at(3))]).toEqual([
    true,
    true,
    false,
    true,
  ])
  expect(allowed('a', at(1000))).toBe(true)
})
