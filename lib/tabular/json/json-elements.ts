import { ElementCutter } from './element-cutter.ts'
import { type JsonElement, MAX_ELEMENT, tooLong } from './json-element.ts'
import { TextPlace } from './text-place.ts'

/**
 * Cuts the elements of the first list of objects out of a JSON text, piece by piece. What stands around the list is read
 * at the end, so that a file that breaks off is not taken for a whole one.
 * @throws {JsonTableError} where the text is not valid JSON outside of the elements, or has no list of objects.
 */
export async function* jsonElements(text: AsyncIterable<string>): AsyncGenerator<JsonElement[]> {
  const cutter = new ElementCutter()
  for await (const piece of text) {
    cutter.push(piece)
    if (cutter.elements.length > 0) yield cutter.elements.splice(0)
  }
  cutter.end()
}

/** A line per element (NDJSON); blank lines are none. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<JsonElement[]> {
  let rest = ''
  let line = 0
  const cut = (lines: string[]) =>
    lines.flatMap((source) => {
      line += 1
      return source.trim() === '' ? [] : [{ text: source, place: new TextPlace(line) }]
    })
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield cut(lines)
    if (rest.length > MAX_ELEMENT) throw tooLong(rest.length)
  }
  yield cut([rest])
}
