import type { JsonReader } from './json/json-reader.ts'
import { type RecordFields, readRecords } from './json/read-records.ts'
import type { ProblemList } from './problem-list.ts'
import type { RowBatch } from './read-rows.ts'
import type { GeojsonDialect } from './table-dialect.ts'

/**
 * Reads a FeatureCollection (RFC 7946) as a table: a feature's `id`, its properties and, as the last column, its geometry
 * as GeoJSON text with the digits of the source. Members of a feature that the standard does not name are columns too.
 */
export async function* readGeojson(
  path: string,
  dialect: GeojsonDialect,
  problems: ProblemList,
  onBytes?: (read: number) => void,
): AsyncGenerator<RowBatch> {
  yield* readRecords({ path, encoding: dialect.encoding, lines: false }, readFeature, problems, onBytes)
}

function readFeature(reader: JsonReader, fields: RecordFields): void {
  reader.fields((member) => {
    if (member === 'properties' && reader.atObject()) reader.fields((key) => fields.set(key, reader.value()))
    else if (member === 'geometry') fields.setMember(member, geometry(reader))
    // The box repeats what the geometry says, and the type is the same for all.
    else if (member === 'type' || member === 'bbox' || member === 'properties') reader.value()
    else fields.setMember(member, reader.value())
  })
}

/** A geometry is an object by its nature: no fault of the table. */
function geometry(reader: JsonReader) {
  const value = reader.value()
  return value.kind === 'nested' ? { ...value, kind: 'text' as const } : value
}
