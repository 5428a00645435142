import { fault } from '../problem-list.ts'
import { brokenJson, type JsonElement, MAX_ELEMENT, tooLong } from './json-element.ts'
import { JsonSyntaxError, JsonTableError } from './json-error.ts'
import { JsonReader } from './json-reader.ts'
import { TextPlace } from './text-place.ts'

/** Characters around the list: a status, a message, a count. */
const MAX_AROUND = 4 << 20

const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Cuts elements of the first list of objects as the text comes; `elements` are those that came whole since it was emptied. */
export class ElementCutter {
  readonly elements: JsonElement[] = []
  private stage: 'before' | 'inside' | 'after' = 'before'
  /** Text that is not cut yet, and how far into it was looked. */
  private buffer = ''
  private scanned = 0
  private readonly place = new TextPlace()
  /** Text before the list, its `[` included, and after it, its `]` included. */
  private before = ''
  private after = ''
  private afterPlace = this.place
  private inString = false
  private escaped = false
  private afterBracket = false
  private expecting: 'element' | 'separator' = 'element'
  private depth = 0

  /** The text before the list, its `[` included; undefined where no list has been found yet. */
  get lead(): string | undefined {
    return this.stage === 'before' ? undefined : this.before
  }

  push(piece: string): void {
    this.buffer += piece
    while (this.step());
    if (this.before.length + this.after.length > MAX_AROUND) throw new JsonTableError(fault('not-a-table'))
    if (this.buffer.length > MAX_ELEMENT) throw tooLong(this.buffer.length)
  }

  /** @throws {JsonTableError} where the text broke off, is not valid around the list, or has none. */
  end(): void {
    if (this.stage === 'inside') throw brokenJson(this.place, this.buffer, this.buffer.length)
    const around = this.before + this.after
    const reader = new JsonReader(around)
    try {
      reader.value()
      reader.end()
    } catch (cause) {
      if (!(cause instanceof JsonSyntaxError)) throw cause
      const behind = cause.offset - this.before.length
      if (behind < 0 || this.stage === 'before') throw brokenJson(new TextPlace(), around, cause.offset)
      throw brokenJson(this.afterPlace, this.after, behind)
    }
    if (this.stage === 'before') throw new JsonTableError(fault('not-a-table'))
  }

  /** Whether there may be more to do in the buffer. */
  private step(): boolean {
    if (this.stage === 'before') return this.seekList()
    if (this.stage === 'inside')
      return this.expecting === 'separator' ? this.takeSeparator() : this.takeElement()
    this.after += this.take(this.buffer.length)
    return false
  }

  private seekList(): boolean {
    for (let at = 0; at < this.buffer.length; at += 1) {
      const code = this.buffer.charCodeAt(at)
      if (this.inString) at = this.throughString(at)
      else if (code === OPEN_OBJECT && this.afterBracket) {
        this.before += this.take(at)
        this.stage = 'inside'
        return true
      } else if (code > 32) {
        this.afterBracket = code === OPEN_LIST
        this.inString = code === QUOTE
      }
    }
    this.before += this.take(this.buffer.length)
    return false
  }

  private takeSeparator(): boolean {
    this.skipSpace()
    if (this.buffer === '') return false
    const code = this.buffer.charCodeAt(0)
    if (code === COMMA) {
      this.take(1)
      this.expecting = 'element'
    } else if (code === CLOSE_LIST) {
      this.afterPlace = this.place.copy()
      this.stage = 'after'
    } else throw brokenJson(this.place, '', 0)
    return true
  }

  private takeElement(): boolean {
    if (this.scanned === 0) this.skipSpace()
    const end = this.elementEnd()
    if (end === -1) return false
    const place = this.place.copy()
    this.elements.push({ text: this.take(end), place })
    this.expecting = 'separator'
    return true
  }

  /** Where the element at the start of the buffer ends; -1 where its end has not come yet. */
  private elementEnd(): number {
    for (let at = this.scanned; at < this.buffer.length; at += 1) {
      const code = this.buffer.charCodeAt(at)
      if (this.inString) at = this.throughString(at)
      else if (code === QUOTE) this.inString = true
      else if (code === OPEN_OBJECT || code === OPEN_LIST) this.depth += 1
      else if (this.depth > 0) {
        if (code !== CLOSE_OBJECT && code !== CLOSE_LIST) continue
        this.depth -= 1
        if (this.depth === 0) return at + 1
      } else if (code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT) {
        if (at === 0) throw brokenJson(this.place, '', 0)
        return at
      }
    }
    this.scanned = this.buffer.length
    return -1
  }

  /** Goes on inside of a string from `at`: to its closing quote, or to the end of what has come. */
  private throughString(from: number): number {
    // The first character is escaped by a backslash that ended the piece before.
    const start = this.escaped ? from + 1 : from
    for (let at = this.buffer.indexOf('"', start); at !== -1; at = this.buffer.indexOf('"', at + 1))
      if (!this.escapedAt(at, start)) {
        this.inString = false
        this.escaped = false
        return at
      }
    this.escaped = this.escapedAt(this.buffer.length, start)
    return this.buffer.length
  }

  /** Whether an odd number of backslashes stands before `at`, not before `start`. */
  private escapedAt(at: number, start: number): boolean {
    let first = at
    while (first > start && this.buffer.charCodeAt(first - 1) === BACKSLASH) first -= 1
    return (at - first) % 2 === 1
  }

  private skipSpace(): void {
    const space = /^[ \t\n\r]+/.exec(this.buffer)
    if (space) this.take(space[0].length)
  }

  private take(length: number): string {
    const taken = this.buffer.slice(0, length)
    this.place.advance(taken)
    this.buffer = this.buffer.slice(length)
    this.scanned = 0
    return taken
  }
}
