import { type NumberKind, numberKind } from './number-format.ts'
import { readPart } from './read-part.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What a cell's style says of its number; fonts and fills say nothing of it. */
export type CellFormat = NumberKind

/** Reads the number format of every cell style, in the order by which cells name them. */
export async function readStyles(archive: ZipArchive, part: string | undefined): Promise<CellFormat[]> {
  if (!part || !archive.has(part)) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0))
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => numberKind(id, codes.get(id)))
}
