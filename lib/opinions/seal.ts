import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** A key of 32 bytes with the name under which sealed texts refer to it. */
export interface SealKey {
  id: string
  key: Uint8Array
}

/** The first key seals; all of them open, so that keys can be changed while old texts are sealed anew. */
export type SealKeys = readonly [SealKey, ...SealKey[]]

/** Sealed with a key that is not at hand, or altered. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

export function sealKey(key: Uint8Array): SealKey {
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key }
}

/**
 * AES-256-GCM with a fresh 96-bit nonce. `about` (the row's id and column) is authenticated with it: a sealed text
 * that is moved to another row does not open there. Form: `v1.<key id>.<nonce>.<tag>.<text>`, base64url.
 */
export function seal([{ id, key }]: SealKeys, about: string, bytes: Uint8Array): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return ['v1', id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

/** @throws SealBroken. */
export function unseal(keys: SealKeys, about: string, sealed: string): Buffer {
  const [version, id, ...parts] = sealed.split('.')
  const found = keys.find((key) => key.id === id)
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (version !== 'v1' || !found || !nonce || !tag || !text) throw new SealBroken('no key opens it')
  try {
    const decipher = createDecipheriv('aes-256-gcm', found.key, nonce)
      .setAAD(Buffer.from(about))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  } catch (cause) {
    throw new SealBroken('it was altered, or belongs elsewhere', { cause })
  }
}

export const sealText = (keys: SealKeys, about: string, text: string) => seal(keys, about, Buffer.from(text))
export const unsealText = (keys: SealKeys, about: string, sealed: string) =>
  unseal(keys, about, sealed).toString('utf8')

/** Whether a text is sealed with another key than the one in force. */
export function isSealedWithOld([current]: SealKeys, sealed: string): boolean {
  return sealed.split('.')[1] !== current.id
}
