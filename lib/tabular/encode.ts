import iconv from 'iconv-lite'
import type { Encoding } from './table-dialect.ts'

/** A character that an encoding or a dialect cannot hold; the character itself is no part of the error. */
export class UnencodableError extends Error {
  override readonly name = 'UnencodableError'

  /** @param form what cannot hold it: an encoding, or text without quotes. */
  constructor(form: string) {
    super(`not representable in ${form}`)
  }
}

/**
 * Encodes text so that it reads back as the same text. A string stands for its UTF-8 bytes, which Node writes by itself.
 * Node decodes GB18030 and Big5 but encodes neither, so iconv-lite does; what Node's own decoder does not read back is
 * refused rather than written.
 * @throws {UnencodableError}
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array | string {
  // Half of a surrogate pair is no character in any encoding, and Node would replace it without a word.
  if (!text.isWellFormed()) throw new UnencodableError(encoding)
  switch (encoding) {
    case 'utf-8':
      return text
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'gb18030':
    case 'big5':
      return readBack(text, encoding)
  }
}

const decoders = {
  gb18030: new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }),
  big5: new TextDecoder('big5', { fatal: true, ignoreBOM: true }),
}

function readBack(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const bytes = iconv.encode(text, encoding)
  let read: string
  try {
    read = decoders[encoding].decode(bytes)
  } catch {
    throw new UnencodableError(encoding)
  }
  if (read !== text) throw new UnencodableError(encoding)
  return bytes
}
