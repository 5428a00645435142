import { JsonSyntaxError } from './json-error.ts'

/** A value as the source has it: a text is unescaped, a number keeps its digits, a list or object is JSON without spaces. */
export interface JsonValue {
  readonly kind: 'text' | 'number' | 'boolean' | 'null' | 'nested'
  readonly text: string
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const LITERAL = /true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON does not allow them inside of strings
const PLAIN = /[^"\\\u0000-\u001f]*/y
const SPACE = /[ \t\n\r]*/y
/** Deeper lists would exhaust the stack; coordinates of a MultiPolygon are four deep. */
const MAX_DEPTH = 200

/**
 * Reads one JSON text (RFC 8259), strictly, and keeps the digits of its numbers: `JSON.parse` would round them to a
 * double, and 440106199001011234 would end in 200.
 */
export class JsonReader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Reads an object; `visit` is called at each value and must read it, with `value` or `fields`. */
  fields(visit: (key: string) => void): void {
    this.expect('{')
    if (this.take('}')) return
    do {
      this.space()
      const key = this.string()
      this.expect(':')
      visit(key)
    } while (this.take(','))
    this.expect('}')
  }

  /** Whether the next value is an object. */
  atObject(): boolean {
    this.space()
    return this.text[this.at] === '{'
  }

  /** Whether the next value is a list or an object. */
  atNested(): boolean {
    return this.atObject() || this.text[this.at] === '['
  }

  value(): JsonValue {
    this.space()
    const start = this.at
    const first = this.text[start]
    if (first === '"') return { kind: 'text', text: this.string() }
    if (first === '{' || first === '[') {
      this.skip(0)
      return { kind: 'nested', text: withoutSpaces(this.text.slice(start, this.at)) }
    }
    const literal = this.match(LITERAL)
    if (literal) return { kind: literal === 'null' ? 'null' : 'boolean', text: literal }
    const number = this.match(NUMBER)
    if (number) return { kind: 'number', text: number }
    throw new JsonSyntaxError(start)
  }

  /** @throws {JsonSyntaxError} where anything follows the value. */
  end(): void {
    this.space()
    if (this.at < this.text.length) throw new JsonSyntaxError(this.at)
  }

  private skip(depth: number): void {
    if (depth > MAX_DEPTH) throw new JsonSyntaxError(this.at)
    this.space()
    const first = this.text[this.at]
    if (first === '{') this.fields(() => this.skip(depth + 1))
    else if (first === '[') this.skipList(depth)
    else this.value()
  }

  private skipList(depth: number): void {
    this.expect('[')
    if (this.take(']')) return
    do this.skip(depth + 1)
    while (this.take(','))
    this.expect(']')
  }

  private string(): string {
    const start = this.at
    if (this.text[start] !== '"') throw new JsonSyntaxError(start)
    PLAIN.lastIndex = start + 1
    PLAIN.exec(this.text)
    let end = PLAIN.lastIndex
    let plain = true
    for (; ; end += 1) {
      const code = this.text.charCodeAt(end)
      // NaN beyond the end of the text.
      if (!(code >= 32)) throw new JsonSyntaxError(Math.min(end, this.text.length))
      if (code === 34) break
      if (code !== 92) continue
      plain = false
      end += 1
    }
    this.at = end + 1
    if (plain) return this.text.slice(start + 1, end)
    return unescaped(this.text.slice(start, end + 1), start)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found) this.at += found.length
    return found
  }

  private space(): void {
    const code = this.text.charCodeAt(this.at)
    if (code > 32) return
    SPACE.lastIndex = this.at
    SPACE.exec(this.text)
    this.at = SPACE.lastIndex
  }

  private take(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new JsonSyntaxError(this.at)
  }
}

function unescaped(source: string, offset: number): string {
  let text: string
  try {
    text = JSON.parse(source)
  } catch {
    throw new JsonSyntaxError(offset)
  }
  // Half of a surrogate pair (\ud83d) is no character: written out it would turn into another one.
  if (!text.isWellFormed()) throw new JsonSyntaxError(offset)
  return text
}

/** JSON without spaces between its tokens. */
function withoutSpaces(source: string): string {
  return source.replace(/("(?:[^"\\]|\\.)*")|[ \t\n\r]+/g, (_, string) => string ?? '')
}
