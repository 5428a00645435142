import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { decodeText } from '#lib/tabular/decode.ts'
import { readBytes } from '#lib/tabular/read-bytes.ts'
import { measure } from './measured.ts'
import { maskedColumns } from './villages.ts'

/** papaparse alone: parse, mask four columns, unparse to CSV. */
await measure('papaparse-mask', async (path, workDir) => {
  await pipeline(Readable.from(masked(path)), createWriteStream(join(workDir, 'masked.csv')))
})

async function* masked(path: string): AsyncGenerator<string> {
  let rest = ''
  let header: string[] | undefined
  for await (const text of decodeText(readBytes(path), 'gb18030')) {
    rest += text
    const parser = new Papa.Parser({ delimiter: ',', quoteChar: '"', newline: '\n' })
    const parsed = parser.parse(rest, 0, true) as { data: string[][]; meta: { cursor: number } }
    rest = rest.slice(parsed.meta.cursor)
    const rows = parsed.data
    const first = header ? 0 : 1
    header ??= rows[0] as string[]
    const places = Object.entries(maskedColumns).map(([name, keep]) => [header!.indexOf(name), keep] as const)
    for (let i = first; i < rows.length; i += 1) {
      const row = rows[i] as string[]
      for (const [place, keep] of places) row[place] = maskCell(row[place] ?? '', keep)
    }
    yield `${Papa.unparse(rows)}\r\n`
  }
}

function maskCell(cell: string, keep: number): string {
  return cell.slice(0, keep) + '*'.repeat(Math.max(0, cell.length - keep))
}
