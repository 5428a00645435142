import { jsonText } from '../json-text.ts'
import type { JsonHandler, ScalarKind } from './json-tokens.ts'

/** A value as the source has it: a text is unescaped, a number keeps its digits, a list or object is JSON without spaces. */
export interface JsonValue {
  readonly kind: ScalarKind | 'nested'
  readonly text: string
}

/** What is told of the elements of a list, in their order. */
export interface ElementHandler {
  begin(isObject: boolean): void
  /** A field of an element that is an object. `inside` where it is one of the object whose fields are told one by one. */
  field(key: string, value: JsonValue, inside: boolean): void
  end(): void
}

/** Makes elements of tokens, field by field; nothing is kept but the field that is being read. */
export class ElementBuilder implements JsonHandler {
  private isObject = false
  private name = ''
  /** Whether the object is open whose fields are told one by one. */
  private inside = false
  /** JSON text of the list or object that is a field's value. */
  private nested = ''
  /** Whether a comma is due before what comes next in it. */
  private comma = false
  private readonly handler: ElementHandler
  private readonly base: number
  private readonly spread: string | undefined

  /**
   * @param base depth at which elements stand.
   * @param spread name of the field whose own fields are told: `properties` of a feature.
   */
  constructor(handler: ElementHandler, base: number, spread?: string) {
    this.handler = handler
    this.base = base
    this.spread = spread
  }

  open(kind: 'object' | 'list', depth: number): void {
    const sign = kind === 'object' ? '{' : '['
    if (depth === this.base) {
      this.isObject = kind === 'object'
      this.handler.begin(this.isObject)
    } else if (!this.isObject) return
    else if (depth > this.fieldDepth) this.add(sign, false)
    else if (kind === 'object' && !this.inside && this.name === this.spread) this.inside = true
    else {
      this.nested = sign
      this.comma = false
    }
  }

  close(kind: 'object' | 'list', depth: number): void {
    if (depth === this.base) this.handler.end()
    else if (!this.isObject) return
    else if (depth < this.fieldDepth) this.inside = false
    else {
      this.nested += kind === 'object' ? '}' : ']'
      this.comma = true
      if (depth > this.fieldDepth) return
      this.handler.field(this.name, { kind: 'nested', text: this.nested }, this.inside)
      this.nested = ''
    }
  }

  key(name: string, depth: number): void {
    if (!this.isObject) return
    if (depth === this.fieldDepth) this.name = name
    else this.add(`${jsonText(name)}:`, false)
  }

  value(kind: ScalarKind, text: string, depth: number): void {
    if (depth === this.base) {
      this.handler.begin(false)
      this.handler.end()
    } else if (!this.isObject) return
    else if (depth === this.fieldDepth) this.handler.field(this.name, { kind, text }, this.inside)
    else this.add(kind === 'text' ? jsonText(text) : text, true)
  }

  private get fieldDepth(): number {
    return this.base + (this.inside ? 2 : 1)
  }

  private add(text: string, whole: boolean): void {
    this.nested += this.comma ? `,${text}` : text
    this.comma = whole
  }
}
