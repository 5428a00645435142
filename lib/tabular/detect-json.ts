import { decodeText } from './decode.ts'
import type { Reading } from './detect-reading.ts'
import { ElementCutter } from './json/element-cutter.ts'
import type { JsonElement } from './json/json-element.ts'
import { JsonSyntaxError, JsonTableError } from './json/json-error.ts'
import { JsonReader } from './json/json-reader.ts'
import { listPath } from './json/list-path.ts'
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
    const { shape, path: where, first } = await findShape(path, text.encoding)
    const { encoding, bom } = text
    const geojson = given.format === 'geojson' || (given.format !== 'json' && isFeature(where, first))
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
  /** The first object, where it came whole. */
  readonly first: JsonElement | undefined
}

async function findShape(path: string, encoding: Encoding): Promise<Shape> {
  const cutter = new ElementCutter()
  let sample = ''
  let whole = true
  for await (const piece of decodeText(readBytes(path), encoding)) {
    if (sample.length < SAMPLE) sample += piece
    cutter.push(piece)
    if (cutter.lead === undefined || (cutter.elements.length === 0 && sample.length < SAMPLE)) continue
    whole = false
    break
  }
  if (sample.trim() === '') throw new JsonTableError(fault('empty-file'))
  const lines = linesOf(sample)
  // A first line that is an object of its own, with another line behind it, is NDJSON whatever lists its fields hold.
  if (isObject(lines.first) && (lines.second !== '' || cutter.lead === undefined))
    return { shape: 'lines', path: '', first: undefined }
  if (cutter.lead === undefined && whole) cutter.end()
  return { shape: 'array', path: listPath(cutter.lead ?? ''), first: cutter.elements[0] }
}

/** The first two lines with content. */
function linesOf(sample: string): { first: string; second: string } {
  const [first = '', second = ''] = sample.split('\n', 1000).filter((line) => line.trim() !== '')
  return { first, second }
}

function isObject(line: string): boolean {
  const reader = new JsonReader(line)
  try {
    if (!reader.atObject()) return false
    reader.value()
    reader.end()
    return true
  } catch (cause) {
    if (cause instanceof JsonSyntaxError) return false
    throw cause
  }
}

function isFeature(path: string, first: JsonElement | undefined): boolean {
  if (path !== 'features') return false
  let type = ''
  try {
    const reader = new JsonReader(first?.text ?? '{}')
    reader.fields((key) => {
      const value = reader.value()
      if (key === 'type') type = value.text
    })
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause
  }
  return type === 'Feature'
}
