import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decodeText } from '#lib/tabular/decode.ts'
import { withDuckDb } from '#lib/tabular/duckdb/session.ts'
import { quoteName, quoteText } from '#lib/tabular/duckdb/sql-text.ts'
import { readBytes } from '#lib/tabular/read-bytes.ts'
import { measure } from './measured.ts'
import { maskedColumns, plan } from './villages.ts'

const path = process.argv[2] ?? ''
// DuckDB is given UTF-8; the conversion is not counted.
const utf8 = `${path}.utf8`
await pipeline(Readable.from(decodeText(readBytes(path), 'gb18030')), createWriteStream(utf8))

/** DuckDB alone, in one thread: mask four columns in SQL and write CSV. */
await measure('duckdb-mask', async (_, workDir) => {
  const out = join(workDir, 'masked.csv')
  const cells = plan.columns.map(({ column }) => {
    const keep = maskedColumns[column as keyof typeof maskedColumns]
    const name = quoteName(column)
    const rest = `greatest(length(${name}) - ${keep}, 0)`
    return keep ? `${name}[:${keep}] || repeat('*', ${rest}) as ${name}` : name
  })
  const from = `read_csv(${quoteText(utf8)}, header = true, all_varchar = true, delim = ',', quote = '"')`
  await withDuckDb({ workDir, files: [utf8, out], threads: 1 }, (db) =>
    db.run(`copy (select ${cells.join(', ')} from ${from}) to ${quoteText(out)} (format csv, header true)`),
  )
})
