import type { JsonValue } from './json/element-builder.ts'
import { readRecords } from './json/read-records.ts'
import type { RecordFields } from './json/record-rows.ts'
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
  const source = { path, encoding: dialect.encoding, lines: false, spread: 'properties' }
  yield* readRecords(source, takeField, problems, onBytes)
}

function takeField(fields: RecordFields, key: string, value: JsonValue, inside: boolean): void {
  if (inside) fields.set(key, value)
  else if (key === 'geometry') fields.setMember(key, geometry(value))
  // The box repeats what the geometry says, and the type is the same for all.
  else if (key !== 'type' && key !== 'bbox' && key !== 'properties') fields.setMember(key, value)
}

/** A geometry is an object by its nature: no fault of the table. */
function geometry(value: JsonValue): JsonValue {
  return value.kind === 'nested' ? { ...value, kind: 'text' } : value
}
