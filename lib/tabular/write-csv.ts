import { lineWriter } from './csv-line.ts'
import { encodeText } from './encode.ts'
import { FileSink } from './file-sink.ts'
import type { DelimitedDialect } from './inspection.ts'
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
  const line = lineWriter(delimiter, quote, newline, dialect)
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
