import type { Encoding } from './table-dialect.ts'

/** A file that its declared encoding does not read; the bytes themselves are never part of the error. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError'
  readonly encoding: Encoding

  constructor(encoding: Encoding) {
    super(`not valid ${encoding}`)
    this.encoding = encoding
  }
}

export interface DecodeOptions {
  /** Bytes that cannot be decoded become U+FFFD: for a look at the file before its encoding is settled, never for a result. */
  readonly lenient?: boolean
}

/**
 * Decodes bytes to text piece by piece, a leading byte order mark left out. Decoding comes before papaparse, which
 * breaks characters at the borders of pieces when it is fed bytes.
 * @throws {UndecodableError} at the first byte that the encoding does not allow: nothing is replaced silently.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  options: DecodeOptions = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: !options.lenient, ignoreBOM: true })
  let first = true
  for await (const chunk of source) {
    const text = decodeChunk(decoder, encoding, chunk)
    if (text === '') continue
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text
    first = false
  }
  const rest = decodeChunk(decoder, encoding)
  if (rest !== '') yield rest
}

function decodeChunk(decoder: TextDecoder, encoding: Encoding, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new UndecodableError(encoding)
  }
}
