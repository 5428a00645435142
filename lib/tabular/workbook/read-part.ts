import { WorkbookError } from './workbook-error.ts'
import { type XmlHandler, XmlReader } from './xml-reader.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Parts that are read whole (styles, the list of sheets) are small. */
export const MAX_SMALL_PART = 64 << 20

/** Reads a small part of a workbook to its end. */
export async function readPart(archive: ZipArchive, name: string, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler)
  for await (const text of decodeXml(archive.read(name, MAX_SMALL_PART))) reader.push(text)
  reader.end()
}

/** Decodes XML: UTF-8, or UTF-16 by its byte order mark. Bytes that the encoding does not allow are a damaged file. */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    yield decode(decoder, chunk)
  }
  if (decoder) yield decode(decoder)
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw new WorkbookError('undecodable XML', { cause })
  }
}
