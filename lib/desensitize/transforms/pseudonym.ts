import { createHmac } from 'node:crypto'
import type { Transform } from './transform.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const CHARACTERS = 16

/**
 * 假名化 (GB/T 37964-2019 Annex A, pseudonymisation derived by cryptography): HMAC-SHA-256 with a private key per dataset, cut to 80 bits, in base32 behind `P-`. The same
 * value gets the same pseudonym within one dataset and another one in the next. Whoever has the key can confirm a guess, so
 * this is still personal information (PIPL Article 73) and serves conditional disclosure only.
 */
export function pseudonym(key: Uint8Array): Transform {
  return (value) => {
    const identity = value.trim()
    if (identity === '') return ''
    const digest = createHmac('sha256', key).update(identity.normalize('NFC'), 'utf8').digest()
    return `P-${base32(digest)}`
  }
}

function base32(digest: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of digest) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < CHARACTERS) {
      bits -= 5
      text += BASE32[(held >>> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}
