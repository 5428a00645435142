import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import { JsonSyntaxError, JsonTableError } from './json-error.ts'

/** What is told of a JSON text, in its order. `depth` is how many lists and objects are open around it. */
export interface JsonHandler {
  open(kind: 'object' | 'list', depth: number): void
  close(kind: 'object' | 'list', depth: number): void
  key(name: string, depth: number): void
  value(kind: ScalarKind, text: string, depth: number): void
}

export type ScalarKind = 'text' | 'number' | 'boolean' | 'null'

/** Coordinates of a MultiPolygon are four deep. */
const MAX_DEPTH = 200
/** Bytes in which a text is gathered; without it every short run of a long text would stay an object of its own. */
const TEXT_BUFFER = 64 << 10

/** A tokenizer that changes no value: `Number` would round 440106199001011234 to an end in 200. */
class ExactTokenizer extends Tokenizer {
  constructor() {
    super({ stringBufferSize: TEXT_BUFFER })
    // It decodes every run of a text on its own, and its decoder takes a U+FEFF at the start of one for a byte order mark.
    const { bufferedString } = this as unknown as { bufferedString: { decoder: TextDecoder } }
    bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  }

  protected override parseNumber(source: string): number {
    return source as unknown as number
  }
}

/** Reads JSON (RFC 8259) strictly and piece by piece; nothing of it is kept but what is open. */
export class JsonTokens {
  /** Bytes of UTF-8 pushed so far. */
  bytes = 0
  /** Values that have come whole at the root. */
  roots = 0
  /** Where the last token begins, in bytes too. */
  offset = 0
  private readonly open: ('object' | 'list')[] = []
  private atKey = false
  private readonly tokenizer = new ExactTokenizer()
  private readonly parser: TokenParser
  private readonly handler: JsonHandler

  /** @param many whether more than one value may stand at the root. */
  constructor(handler: JsonHandler, many = false) {
    this.handler = handler
    // It says whether a token may stand where it stands. Its own objects would lose keys that come twice and the order of
    // keys that are numbers, so none of its values is asked for, and it drops each at once.
    this.parser = new TokenParser({ paths: [], keepStack: false, separator: many ? '' : undefined })
    this.parser.onError = () => {
      throw new JsonSyntaxError(this.offset)
    }
    this.tokenizer.onToken = (token) => this.take(token)
    this.tokenizer.onError = (error) => {
      if (error instanceof JsonSyntaxError || error instanceof JsonTableError) throw error
      throw new JsonSyntaxError(placeIn(error) ?? this.bytes)
    }
  }

  get depth(): number {
    return this.open.length
  }

  /** Where many values may stand at the root: lets one more begin. */
  beginDocument(): void {
    this.roots = 0
  }

  /** @throws {JsonSyntaxError} */
  push(text: string): void {
    const bytes = Buffer.from(text)
    this.tokenizer.write(bytes)
    this.bytes += bytes.byteLength
  }

  /** @throws {JsonSyntaxError} where the text breaks off. */
  end(): void {
    this.tokenizer.end()
    this.offset = this.bytes
    if (!this.parser.isEnded) this.parser.end()
    if (this.roots === 0) throw new JsonSyntaxError(this.bytes)
  }

  private take(info: ParsedTokenInfo): void {
    const { token, value } = info
    this.offset = info.offset
    this.parser.write(info as Parameters<TokenParser['write']>[0])
    if (token === TokenType.STRING) this.takeText(value as string)
    else if (token === TokenType.COMMA) this.atKey = this.open.at(-1) === 'object'
    else if (token === TokenType.NUMBER) this.takeValue('number', String(value))
    else if (token === TokenType.LEFT_BRACE) this.takeOpen('object')
    else if (token === TokenType.LEFT_BRACKET) this.takeOpen('list')
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.takeClose()
    else if (token === TokenType.NULL) this.takeValue('null', 'null')
    else if (token !== TokenType.COLON) this.takeValue('boolean', String(value))
  }

  private takeText(text: string): void {
    // Half of a surrogate pair (\ud83d) is no character: written out it would turn into another one.
    if (!text.isWellFormed()) throw new JsonSyntaxError(this.offset)
    if (this.atKey) {
      this.atKey = false
      this.handler.key(text, this.depth)
    } else this.takeValue('text', text)
  }

  private takeValue(kind: ScalarKind, text: string): void {
    this.beginRoot()
    this.handler.value(kind, text, this.depth)
    if (this.depth === 0) this.roots += 1
  }

  private takeOpen(kind: 'object' | 'list'): void {
    this.beginRoot()
    if (this.depth >= MAX_DEPTH) throw new JsonSyntaxError(this.offset)
    this.handler.open(kind, this.depth)
    this.open.push(kind)
    this.atKey = kind === 'object'
  }

  private beginRoot(): void {
    if (this.depth === 0 && this.roots > 0) throw new JsonSyntaxError(this.offset)
  }

  private takeClose(): void {
    const kind = this.open.pop() as 'object' | 'list'
    this.atKey = false
    this.handler.close(kind, this.depth)
    if (this.depth === 0) this.roots += 1
  }
}

/** The place of which the tokenizer tells in its message only. */
function placeIn(error: Error): number | undefined {
  const found = /\(absolute position "(\d+)"\)/.exec(error.message)?.[1]
  return found === undefined ? undefined : Number(found)
}
