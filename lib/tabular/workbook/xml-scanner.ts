import { WorkbookError } from './workbook-error.ts'

/** What is told of an XML text, in its order. Names come without their prefix. */
export interface XmlHandler {
  /** @param attributes source text of the attributes; `attribute` reads one. */
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

/** A tag or a run of text longer than this is no workbook's: a cell holds at most 32,767 characters. */
const MAX_PIECE = 4 << 20
const MAX_DEPTH = 256

const SPACE = 32
const SLASH = 47
const EQUALS = 61

/**
 * Scans XML piece by piece. Document types and the entities that they define are not read, so that none can be made to
 * expand; the five entities of XML and characters by number are.
 */
export class XmlScanner {
  private rest = ''
  /** Whether values may stand in apostrophes, with quotes inside them. */
  private apostrophes = false
  private readonly open: string[] = []
  private seen = false
  private readonly handler: XmlHandler

  constructor(handler: XmlHandler) {
    this.handler = handler
  }

  push(piece: string): void {
    const text = this.rest + piece
    this.apostrophes = text.includes("'")
    let at = 0
    while (at < text.length) {
      const taken = text.charCodeAt(at) === 60 ? this.markup(text, at) : this.textRun(text, at)
      if (taken === 0) break
      at += taken
    }
    this.rest = text.slice(at)
    if (this.rest.length > MAX_PIECE) throw new WorkbookError('piece of XML too long')
  }

  /** @throws {WorkbookError} where the text ends inside an element. */
  end(): void {
    if (this.open.length > 0 || !this.seen || this.rest.trim() !== '')
      throw new WorkbookError('XML ends early')
  }

  /** Text up to the next tag; none is passed on before its end is seen, so that no entity is cut. */
  private textRun(text: string, at: number): number {
    const end = text.indexOf('<', at)
    if (end === -1) return 0
    if (this.open.length > 0) this.handler.text(decodeEntities(text.slice(at, end)))
    return end - at
  }

  /** Characters taken by the markup at `at`; 0 where its end has not come yet. */
  private markup(text: string, at: number): number {
    const next = text.charCodeAt(at + 1)
    if (Number.isNaN(next)) return 0
    if (next === 63) return skipTo(text, at, '?>')
    if (next === 33) return this.declaration(text, at)
    const end = tagEnd(text, at, this.apostrophes)
    if (end === -1) return 0
    if (next === 47) this.closeTag(localName(text.slice(at + 2, end).trimEnd()))
    else this.openTag(text.slice(at + 1, end))
    return end + 1 - at
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return skipTo(text, at, '-->')
    if (text.startsWith('<![CDATA[', at)) {
      const taken = skipTo(text, at, ']]>')
      if (taken > 0) this.handler.text(text.slice(at + 9, at + taken - 3))
      return taken
    }
    // The start of either may not have come whole yet.
    if (text.length - at < 9) return 0
    throw new WorkbookError('document type in XML')
  }

  private openTag(tag: string): void {
    const selfClosing = tag.charCodeAt(tag.length - 1) === SLASH
    const content = selfClosing ? tag.slice(0, -1) : tag
    let nameEnd = 0
    while (nameEnd < content.length && content.charCodeAt(nameEnd) > SPACE) nameEnd += 1
    const name = localName(content.slice(0, nameEnd))
    this.seen = true
    this.handler.open(name, content.slice(nameEnd))
    if (selfClosing) this.handler.close(name)
    else this.open.push(name)
    if (this.open.length > MAX_DEPTH) throw new WorkbookError('XML nested too deeply')
  }

  private closeTag(name: string): void {
    if (this.open.pop() !== name) throw new WorkbookError('XML closes what is not open')
    this.handler.close(name)
  }
}

/** Where a tag ends. `>` may stand inside the quotes of an attribute. */
function tagEnd(text: string, at: number, apostrophes: boolean): number {
  let end = text.indexOf('>', at)
  // The end of most tags tells at once: behind a quote that closes a value. The rest are counted through.
  while (end !== -1 && (apostrophes || !closesValue(text, end)) && insideQuotes(text, at, end))
    end = text.indexOf('>', end + 1)
  return end
}

/** Whether a quote before the end of a tag closes a value rather than opens one. */
function closesValue(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) === SLASH ? end - 2 : end - 1
  const before = text.charCodeAt(last - 1)
  return text.charCodeAt(last) === 34 && before > SPACE && before !== EQUALS
}

function insideQuotes(text: string, from: number, to: number): boolean {
  let quote = 0
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (quote === 0 && (code === 34 || code === 39)) quote = code
    else if (code === quote) quote = 0
  }
  return quote !== 0
}

function skipTo(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at)
  return found === -1 ? 0 : found + end.length - at
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Value of an attribute by its full name; undefined where it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > SPACE) continue
    const value = valueAt(attributes, at + name.length)
    if (value !== undefined) return decodeEntities(value)
  }
  return undefined
}

/** The quoted value behind an equals sign. */
function valueAt(attributes: string, from: number): string | undefined {
  let at = skipSpace(attributes, from)
  if (attributes.charCodeAt(at) !== EQUALS) return undefined
  at = skipSpace(attributes, at + 1)
  const quote = attributes[at]
  if (quote !== '"' && quote !== "'") return undefined
  const end = attributes.indexOf(quote, at + 1)
  return end === -1 ? undefined : attributes.slice(at + 1, end)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= SPACE) at += 1
  return at
}

/** Whether an attribute of type boolean is set (`1` or `true`). */
export function isSet(attributes: string, name: string): boolean {
  const value = attribute(attributes, name)
  return value === '1' || value === 'true'
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Decodes `_x000D_`, by which workbooks write characters that XML does not allow (ECMA-376 22.9.2.19, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
