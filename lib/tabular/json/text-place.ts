import { decodeText } from '../decode.ts'
import type { TableProblem } from '../inspection.ts'
import { fault } from '../problem-list.ts'
import { readBytes } from '../read-bytes.ts'
import type { Encoding } from '../table-dialect.ts'

/** A place in a file as editors count it: lines and characters from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/**
 * Finds the place of a fault by reading the file once more up to it, so that nobody counts lines while there is none.
 * @param offset bytes of the text in UTF-8, whatever the file's encoding.
 */
export async function placeInFile(path: string, encoding: Encoding, offset: number): Promise<TextPlace> {
  let place: TextPlace = { line: 1, column: 1 }
  let seen = 0
  for await (const piece of decodeText(readBytes(path), encoding)) {
    const bytes = Buffer.from(piece)
    place = advanced(place, bytes.subarray(0, offset - seen).toString())
    seen += bytes.byteLength
    if (seen >= offset) break
  }
  return place
}

export function brokenJson({ line, column }: TextPlace): TableProblem {
  return fault('broken-json', { line, column })
}

function advanced({ line, column }: TextPlace, text: string): TextPlace {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: lines.length > 1 ? last.length + 1 : column + last.length }
}
