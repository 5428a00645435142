import { decodeText } from './decode.ts'
import type { Reading } from './detect-reading.ts'
import type { JsonValue } from './json/element-builder.ts'
import { JsonSyntaxError, JsonTableError } from './json/json-error.ts'
import { isObjectLine } from './json/lines-reader.ts'
import { ListReader } from './json/list-reader.ts'
import { brokenJson, placeInFile } from './json/text-place.ts'
import { fault, warning } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import type { Encoding, GivenDialect } from './table-dialect.ts'

/** Characters in which the shape must show itself; a first line longer than this is a whole file in one line. */
const SAMPLE = 4 << 20

/**
 * Finds whether a JSON text is a list of objects, alone or inside an answer of an interface, a line per object (NDJSON),
 * or a FeatureCollection. Only its beginning is read.
 */
export async function detectJson(
  path: string,
  text: { encoding: Encoding; bom: boolean },
  given: GivenDialect,
): Promise<Reading> {
  const choices = { encodings: [], encodingsClose: false, sheets: [] }
  try {
    const { shape, path: where, type } = await findShape(path, text.encoding)
    const { encoding, bom } = text
    const geojson =
      given.format === 'geojson' || (given.format !== 'json' && where === 'features' && type === 'Feature')
    const warnings =
      shape === 'array' && where !== '' && !geojson ? [warning('table-inside', { path: where })] : []
    const dialect = geojson
      ? { format: 'geojson' as const, encoding, bom, datum: given.datum ?? ('wgs-84' as const) }
      : { format: 'json' as const, encoding, bom, shape }
    return { ok: true, dialect, choices, warnings }
  } catch (cause) {
    if (!(cause instanceof JsonTableError)) throw cause
    return { ok: false, problems: [cause.problem], choices }
  }
}

interface Shape {
  readonly shape: 'array' | 'lines'
  /** Keys that lead to the list; empty where it is the root. */
  readonly path: string
  /** What the first object says of its type, where it is a feature. */
  readonly type: string
}

async function findShape(path: string, encoding: Encoding): Promise<Shape> {
  const first = new FirstObject()
  const reader = new ListReader(first)
  let sample = ''
  let stopped: unknown
  for await (const piece of decodeText(readBytes(path), encoding)) {
    if (sample.length < SAMPLE) sample += piece
    stopped = stopOf(() => reader.push(piece))
    if (stopped) break
    if (reader.path !== undefined && (first.whole || sample.length >= SAMPLE)) break
  }
  if (sample.trim() === '') throw new JsonTableError(fault('empty-file'))
  const lines = linesOf(sample)
  // A first line that is an object of its own, with another line behind it, is NDJSON whatever lists its fields hold.
  if (isObjectLine(lines.first) && (lines.second !== '' || reader.path === undefined))
    return { shape: 'lines', path: '', type: '' }
  // A fault behind the beginning of the list is told when the table is read.
  if (reader.path !== undefined) return { shape: 'array', path: reader.path, type: first.type }
  stopped ??= stopOf(() => reader.end())
  if (stopped instanceof JsonSyntaxError)
    throw new JsonTableError(brokenJson(await placeInFile(path, encoding, stopped.offset)))
  throw stopped
}

/** Takes what the first object of a list says of its type. */
class FirstObject {
  whole = false
  type = ''

  begin(): void {}

  field(key: string, { text }: JsonValue): void {
    if (key === 'type' && !this.whole) this.type = text
  }

  end(): void {
    this.whole = true
  }
}

function stopOf(read: () => void): unknown {
  try {
    read()
    return undefined
  } catch (cause) {
    return cause
  }
}

/** The first two lines with content. */
function linesOf(sample: string): { first: string; second: string } {
  const [first = '', second = ''] = sample.split('\n', 1000).filter((line) => line.trim() !== '')
  return { first, second }
}
