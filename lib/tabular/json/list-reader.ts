import { fault } from '../problem-list.ts'
import { ElementBuilder, type ElementHandler } from './element-builder.ts'
import { JsonTableError, MAX_ELEMENT, tooLong } from './json-error.ts'
import { type JsonHandler, JsonTokens, type ScalarKind } from './json-tokens.ts'

/** Bytes around the list: a status, a message, a count. */
const MAX_AROUND = 4 << 20

/** Reads the elements of the first list of objects in a JSON text, at the root or inside the answer of an interface. */
export class ListReader implements JsonHandler {
  /** Names of the keys that lead to the list, joined by dots; undefined where none has been found yet. */
  path: string | undefined
  /** Key of each object that is open, or nothing where a list is. */
  private readonly keys: (string | undefined)[] = []
  private afterBracket = false
  private builder: ElementBuilder | undefined
  /** Depth of the elements. */
  private base = 0
  private inList = false
  private inElement = false
  /** Where the present element begins. */
  private start = 0
  private around = 0
  private readonly tokens = new JsonTokens(this)
  private readonly handler: ElementHandler
  private readonly spread: string | undefined

  /** @param spread see `ElementBuilder`. */
  constructor(handler: ElementHandler, spread?: string) {
    this.handler = handler
    this.spread = spread
  }

  /**
   * @throws {JsonSyntaxError} where the text is not valid JSON.
   * @throws {JsonTableError} where an element or what stands around the list is too long.
   */
  push(piece: string): void {
    const before = this.tokens.bytes
    const outside = !this.inList
    this.tokens.push(piece)
    const { bytes } = this.tokens
    // A text that has not come whole is held, wherever it stands.
    const held = bytes - (this.inElement ? this.start : this.tokens.offset)
    if (held > MAX_ELEMENT) throw tooLong(held)
    if (outside && !this.inList) this.around += bytes - before
    if (this.around > MAX_AROUND) throw new JsonTableError(fault('not-a-table'))
  }

  /** @throws {JsonTableError} where there was no list of objects. */
  end(): void {
    this.tokens.end()
    if (this.path === undefined) throw new JsonTableError(fault('not-a-table'))
  }

  open(kind: 'object' | 'list', depth: number): void {
    if (this.path === undefined && kind === 'object' && this.afterBracket) this.beginList(depth)
    if (this.inList) {
      if (depth === this.base) this.beginElement()
      this.builder?.open(kind, depth)
    } else this.keys.push(undefined)
    this.afterBracket = kind === 'list'
  }

  close(kind: 'object' | 'list', depth: number): void {
    if (this.inList && depth < this.base) this.inList = false
    else if (this.inList) {
      this.builder?.close(kind, depth)
      if (depth === this.base) this.inElement = false
    } else this.keys.pop()
    this.afterBracket = false
  }

  key(name: string, depth: number): void {
    if (this.inList) this.builder?.key(name, depth)
    else this.keys[this.keys.length - 1] = name
  }

  value(kind: ScalarKind, text: string, depth: number): void {
    if (this.inList) this.builder?.value(kind, text, depth)
    this.afterBracket = false
  }

  private beginList(depth: number): void {
    this.path = this.keys.filter((key) => key !== undefined).join('.')
    this.base = depth
    this.inList = true
    this.builder = new ElementBuilder(this.handler, depth, this.spread)
  }

  private beginElement(): void {
    this.inElement = true
    this.start = this.tokens.offset
  }
}
