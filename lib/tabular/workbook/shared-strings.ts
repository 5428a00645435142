import { fault } from '../problem-list.ts'
import { decodeXml } from './read-part.ts'
import { WorkbookError } from './workbook-error.ts'
import { XmlReader } from './xml-reader.ts'
import { decodeXstring } from './xstring.ts'
import type { ZipArchive } from './zip-archive.ts'

/** The strings that cells name by number. It is the one part of a workbook that must be in memory while cells are read. */
export type SharedStrings = readonly string[]

/** Bytes that the table of strings may unpack to, since it is kept in memory. */
const MAX_BYTES = 256 << 20
/** Characters kept of it; a string of Chinese takes two bytes a character, and a worker has some 200 MB. */
const MAX_CHARACTERS = 32 << 20

/** Reads the table of strings; rich text loses its fonts and keeps its words, and phonetic readings are no text of the cell. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string | undefined,
): Promise<SharedStrings> {
  if (!part || !archive.has(part)) return []
  const table = new StringsReader()
  const reader = new XmlReader(table)
  for await (const text of decodeXml(archive.read(part, MAX_BYTES))) reader.push(text)
  reader.end()
  return table.strings
}

class StringsReader {
  readonly strings: string[] = []
  private characters = 0
  private current = ''
  private inText = false
  private phonetic = false

  open(name: string): void {
    if (name === 'si') this.current = ''
    else if (name === 't') this.inText = !this.phonetic
    else if (name === 'rPh') this.phonetic = true
  }

  text(text: string): void {
    if (!this.inText) return
    this.current += text
    this.characters += text.length
    if (this.characters <= MAX_CHARACTERS) return
    throw new WorkbookError('too many strings', {
      problem: fault('too-large', { bytes: this.characters, limit: MAX_CHARACTERS }),
    })
  }

  close(name: string): void {
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'si') this.strings.push(decodeXstring(this.current))
  }
}
