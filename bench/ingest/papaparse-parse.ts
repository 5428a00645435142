import Papa from 'papaparse'
import { decodeText } from '#lib/tabular/decode.ts'
import { readBytes } from '#lib/tabular/read-bytes.ts'
import { measure } from './measured.ts'

/** papaparse alone: decoded text, piece by piece, to rows that nobody looks at. */
await measure('papaparse-parse', async (path) => {
  let rest = ''
  for await (const text of decodeText(readBytes(path), 'gb18030')) {
    rest += text
    const parser = new Papa.Parser({ delimiter: ',', quoteChar: '"', newline: '\n' })
    const parsed = parser.parse(rest, 0, true) as { meta: { cursor: number } }
    rest = rest.slice(parsed.meta.cursor)
  }
})
