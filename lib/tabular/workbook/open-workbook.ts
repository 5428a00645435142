import { posix } from 'node:path'
import { readPart } from './read-part.ts'
import { type CellFormat, readStyles } from './read-styles.ts'
import { readSharedStrings, type SharedStrings } from './shared-strings.ts'
import { WorkbookError } from './workbook-error.ts'
import { isSet } from './xml-reader.ts'
import { ZipArchive } from './zip-archive.ts'

/** A worksheet as the workbook lists it. `part` is where its cells stand in the archive. */
export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** A workbook that is open for reading: everything but the cells is in memory. */
export interface OpenWorkbook {
  readonly archive: ZipArchive
  readonly sheets: readonly SheetPart[]
  /** Dates count from 1904 rather than 1900. */
  readonly date1904: boolean
  /** By the index that a cell names. */
  readonly formats: readonly CellFormat[]
  readonly strings: SharedStrings
}

/** Opens a workbook, does what is asked with it and closes it whatever happens. */
export async function* withWorkbook<T>(
  path: string,
  use: (workbook: OpenWorkbook) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const archive = await ZipArchive.open(path)
  try {
    yield* use(await readIndex(archive))
  } finally {
    await archive.close()
  }
}

async function readIndex(archive: ZipArchive): Promise<OpenWorkbook> {
  const root = await relations(archive, '_rels/.rels', '')
  const main = root.find(({ type }) => type === 'officeDocument')?.target
  if (!main) throw new WorkbookError('no workbook part')
  const folder = posix.dirname(main)
  const parts = await relations(archive, `${folder}/_rels/${posix.basename(main)}.rels`, folder)
  const { listed, date1904 } = await sheetList(archive, main)
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const part = parts.find((relation) => relation.id === id)
    // Chart sheets and macro sheets hold no cells of a table.
    return part?.type === 'worksheet' ? [{ name, hidden, part: part.target }] : []
  })
  const target = (type: string) => parts.find((relation) => relation.type === type)?.target
  return {
    archive,
    sheets,
    date1904,
    formats: await readStyles(archive, target('styles')),
    strings: await readSharedStrings(archive, target('sharedStrings')),
  }
}

interface Relation {
  readonly id: string
  /** Last part of the type's address, which the transitional and the strict form share. */
  readonly type: string
  readonly target: string
}

async function relations(archive: ZipArchive, part: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = []
  await readPart(archive, posix.normalize(part), {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributes.Target ?? ''
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
    text() {},
    close() {},
  })
  return found
}

async function sheetList(archive: ZipArchive, part: string) {
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isSet(attributes, 'date1904')
      if (name !== 'sheet') return
      // The prefix of the namespace of relations is the writer's choice.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const hidden = /^(?:hidden|veryHidden)$/.test(attributes.state ?? '')
      listed.push({ name: attributes.name ?? '', hidden, id })
    },
    text() {},
    close() {},
  })
  return { listed, date1904 }
}
