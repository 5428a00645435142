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

/** Characters in which nothing whole comes: no tag, text or comment. A cell holds at most 32,767. */
const MAX_PIECE = 4 << 20
const MAX_DEPTH = 256

/**
 * The five entities of XML and characters by number; an entity of any other name is a fault. Places are not counted, which
 * sax does for every character, and by which it would check the length of what it holds: that is done here.
 */
const OPTIONS = { strictEntities: true, position: false }

/**
 * Reads XML piece by piece, strictly: what is not well-formed is a damaged file. A document type is refused, so that no
 * entity that it defines can be made to expand.
 */
export class XmlReader {
  private readonly parser: SAXParser
  private readonly handler: XmlHandler
  private depth = 0
  private seen = false
  /** Characters since something came whole. */
  private held = 0

  constructor(handler: XmlHandler) {
    this.handler = handler
    this.parser = sax.parser(true, OPTIONS)
    this.parser.onopentag = (tag) => this.openTag(tag as Tag)
    this.parser.onclosetag = (name) => this.closeTag(name)
    this.parser.ontext = (text) => this.passText(text)
    this.parser.oncdata = (text) => this.passText(text)
    this.parser.oncomment = () => this.letGo()
    this.parser.ondoctype = refuseDeclaration
    this.parser.onsgmldeclaration = refuseDeclaration
    this.parser.onerror = () => {
      // Its message holds a character of the file.
      throw new WorkbookError('XML is not well-formed')
    }
  }

  push(piece: string): void {
    this.held += piece.length
    try {
      this.parser.write(piece)
    } catch (cause) {
      throw cause instanceof WorkbookError ? cause : new WorkbookError('XML cannot be read')
    }
    if (this.held > MAX_PIECE) throw new WorkbookError('piece of XML too long')
  }

  /** @throws {WorkbookError} where the text ends inside an element, or has none. */
  end(): void {
    this.parser.close()
    if (!this.seen) throw new WorkbookError('no XML')
  }

  private openTag({ name, attributes }: Tag): void {
    this.letGo()
    this.seen = true
    this.depth += 1
    if (this.depth > MAX_DEPTH) throw new WorkbookError('XML nested too deeply')
    this.handler.open(localName(name), attributes)
  }

  private closeTag(name: string): void {
    this.letGo()
    this.depth -= 1
    this.handler.close(localName(name))
  }

  private passText(text: string): void {
    this.letGo()
    if (this.depth > 0) this.handler.text(text)
  }

  private letGo(): void {
    this.held = 0
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
