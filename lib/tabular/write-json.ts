import { FileSink } from './file-sink.ts'
import { jsonText } from './json-text.ts'
import type { TableWriter, WrittenColumn } from './table-writer.ts'

/**
 * Opens a JSON file: an array with one object per row, one row per line. All values are strings as the department holds
 * them: a reader that wants numbers finds the types in the data dictionary.
 */
export async function writeJson(path: string, columns: readonly WrittenColumn[]): Promise<TableWriter> {
  const sink = new FileSink(path)
  const keys = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`)
  let separator = '[\n'
  return {
    async writeRows(rows) {
      let text = ''
      for (const row of rows) {
        text += separator
        separator = ',\n'
        for (let i = 0; i < keys.length; i += 1) text += (keys[i] as string) + jsonText(row[i] as string)
        text += '}'
      }
      await sink.write(text)
    },
    async close() {
      await sink.write(separator === '[\n' ? '[]\n' : '\n]\n')
      return await sink.close()
    },
  }
}
