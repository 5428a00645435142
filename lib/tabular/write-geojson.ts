import { FileSink } from './file-sink.ts'
import { jsonText } from './json-text.ts'
import type { TableWriter, WrittenColumn } from './table-writer.ts'

/**
 * Opens a GeoJSON file (RFC 7946): one feature per row, one row per line. The column `geometry` holds the geometry as
 * GeoJSON text, an empty cell for none; every other column is a property, a string as the department holds it.
 */
export async function writeGeojson(
  path: string,
  columns: readonly WrittenColumn[],
  geometry: string,
): Promise<TableWriter> {
  const sink = new FileSink(path)
  const shape = columns.findIndex(({ name }) => name === geometry)
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`)
  let separator = '{"type":"FeatureCollection","features":[\n'
  return {
    async writeRows(rows) {
      let text = ''
      for (const row of rows) {
        const properties = row.flatMap((cell, i) => (i === shape ? [] : [keys[i] + jsonText(cell)]))
        text += `${separator}{"type":"Feature","properties":{${properties.join(',')}},"geometry":${row[shape] || 'null'}}`
        separator = ',\n'
      }
      await sink.write(text)
    },
    async close() {
      await sink.write(separator === ',\n' ? '\n]}\n' : `${separator}]}\n`)
      return await sink.close()
    },
  }
}
