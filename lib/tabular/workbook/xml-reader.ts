import sax, { type SAXParser, type Tag } from 'sax'
import { WorkbookError } from './workbook-error.ts'

/** Attributes of an element by their full name. */
export type Attributes = Readonly<Record<string, string>>

/** What is told of an XML text, in its order. Names of elements come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

/** Characters of one text, attribute or comment; a cell holds at most 32,767. */
const MAX_PIECE = 4 << 20
const MAX_DEPTH = 256
const MAX_ATTRIBUTES = 1000

// Beyond this sax refuses a name, an attribute or a comment, and passes a text on in parts.
Object.assign(sax, { MAX_BUFFER_LENGTH: MAX_PIECE })

/** The five entities of XML and characters by number; an entity of any other name is a fault. */
const OPTIONS = { strictEntities: true, position: true }

/**
 * Reads XML piece by piece, strictly: what is not well-formed is a damaged file. A document type is refused, so that no
 * entity that it defines can be made to expand.
 */
export class XmlReader {
  private readonly parser: SAXParser
  private readonly handler: XmlHandler
  private depth = 0
  private seen = false
  private attributes = 0
  /** Characters since the last tag. */
  private characters = 0

  constructor(handler: XmlHandler) {
    this.handler = handler
    this.parser = sax.parser(true, OPTIONS)
    this.parser.onopentag = (tag) => this.openTag(tag as Tag)
    this.parser.onattribute = () => this.countAttribute()
    this.parser.onclosetag = (name) => this.closeTag(name)
    this.parser.ontext = (text) => this.passText(text)
    this.parser.oncdata = (text) => this.passText(text)
    this.parser.ondoctype = refuseDeclaration
    this.parser.onsgmldeclaration = refuseDeclaration
    this.parser.onerror = () => {
      // Its message holds a character of the file.
      throw new WorkbookError('XML is not well-formed')
    }
  }

  push(piece: string): void {
    try {
      this.parser.write(piece)
    } catch (cause) {
      throw cause instanceof WorkbookError ? cause : new WorkbookError('XML cannot be read')
    }
  }

  /** @throws {WorkbookError} where the text ends inside an element, or has none. */
  end(): void {
    this.parser.close()
    if (!this.seen) throw new WorkbookError('no XML')
  }

  private openTag({ name, attributes }: Tag): void {
    this.seen = true
    this.depth += 1
    this.attributes = 0
    this.characters = 0
    if (this.depth > MAX_DEPTH) throw new WorkbookError('XML nested too deeply')
    this.handler.open(localName(name), attributes)
  }

  private countAttribute(): void {
    this.attributes += 1
    if (this.attributes > MAX_ATTRIBUTES) throw new WorkbookError('too many attributes in XML')
  }

  private closeTag(name: string): void {
    this.depth -= 1
    this.characters = 0
    this.handler.close(localName(name))
  }

  private passText(text: string): void {
    this.characters += text.length
    if (this.characters > MAX_PIECE) throw new WorkbookError('text in XML too long')
    if (this.depth > 0) this.handler.text(text)
  }
}

function refuseDeclaration(): never {
  throw new WorkbookError('document type in XML')
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Whether an attribute of type boolean is set (`1` or `true`). */
export function isSet(attributes: Attributes, name: string): boolean {
  return attributes[name] === '1' || attributes[name] === 'true'
}
