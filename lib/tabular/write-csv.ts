import iconv from 'iconv-lite'
import { csvLine } from './csv-line.ts'
import { FileSink } from './file-sink.ts'
import type { DelimitedDialect, Encoding } from './inspection.ts'
import type { TableWriter, WrittenColumn } from './table-writer.ts'

/** The published CSV: UTF-8, comma, CRLF (RFC 4180). */
export const publishedDialect: DelimitedDialect = {
  format: 'delimited',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  escape: '"',
  newline: '\r\n',
  comment: '',
  headerRow: 1,
  headerRows: 1,
  footerRows: 0,
}

/** Opens a CSV file in a dialect and writes the header. Lines are written in pieces of a batch of rows. */
export async function writeCsv(
  path: string,
  columns: readonly WrittenColumn[],
  dialect: DelimitedDialect,
): Promise<TableWriter> {
  const sink = new FileSink(path)
  const { delimiter, quote, newline } = dialect
  const line = (row: readonly string[]) => csvLine(row, delimiter, quote, newline)
  const write = (text: string) => sink.write(encodeText(text, dialect.encoding))
  await write((dialect.bom ? '\uFEFF' : '') + line(columns.map(({ name }) => name)))
  return {
    async writeRows(rows) {
      let text = ''
      for (const row of rows) text += line(row)
      await write(text)
    },
    close: () => sink.close(),
  }
}

/** A character that an encoding cannot hold; the character itself is no part of the error. */
export class UnencodableError extends Error {
  override readonly name = 'UnencodableError'
}

const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true })

/** Node has no encoder for GB18030, so iconv-lite encodes; what Node's own decoder does not read back is refused. */
function encodeText(text: string, encoding: Encoding): Uint8Array | string {
  if (encoding === 'utf-8') return text
  const bytes = iconv.encode(text, 'gb18030')
  if (decoder.decode(bytes) !== text) throw new UnencodableError('not representable in gb18030')
  return bytes
}
