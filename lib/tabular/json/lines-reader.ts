import { ElementBuilder, type ElementHandler } from './element-builder.ts'
import { JsonSyntaxError, MAX_ELEMENT, tooLong } from './json-error.ts'
import { JsonTokens } from './json-tokens.ts'

export interface LineHandler extends ElementHandler {
  /** A line that is not one valid value; it may have begun. Both are counted from 1. */
  broken(line: number, column: number): void
}

/** Reads an element from each line (NDJSON), and goes on behind a broken one; blank lines are none. */
export class LinesReader {
  private rest = ''
  private line = 0
  private tokens: JsonTokens | undefined
  private readonly handler: LineHandler

  constructor(handler: LineHandler) {
    this.handler = handler
  }

  /** @throws {JsonTableError} where a line is too long. */
  push(piece: string): void {
    const lines = (this.rest + piece).split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) this.read(line)
    if (this.rest.length > MAX_ELEMENT) throw tooLong(this.rest.length)
  }

  end(): void {
    this.read(this.rest)
  }

  private read(line: string): void {
    this.line += 1
    if (line.trim() === '') return
    this.tokens ??= new JsonTokens(new ElementBuilder(this.handler, 0), true)
    const start = this.tokens.bytes
    try {
      readLine(this.tokens, line)
    } catch (cause) {
      if (!(cause instanceof JsonSyntaxError)) throw cause
      this.tokens = undefined
      this.handler.broken(this.line, columnAt(line, cause.offset - start))
    }
  }
}

/** Whether a line is an object and nothing else. */
export function isObjectLine(line: string): boolean {
  let objects = 0
  const handler = {
    begin(isObject: boolean) {
      if (isObject) objects += 1
    },
    field() {},
    end() {},
  }
  try {
    readLine(new JsonTokens(new ElementBuilder(handler, 0), true), line)
    return objects === 1
  } catch (cause) {
    if (cause instanceof JsonSyntaxError) return false
    throw cause
  }
}

/** @throws {JsonSyntaxError} where the line is not one value. */
function readLine(tokens: JsonTokens, line: string): void {
  const end = tokens.bytes + Buffer.byteLength(line)
  tokens.beginDocument()
  // The line end ends a number.
  tokens.push(`${line}\n`)
  if (tokens.depth > 0 || tokens.roots === 0) throw new JsonSyntaxError(end)
}

/** Column of a byte of UTF-8, counted in characters as editors do. */
function columnAt(line: string, offset: number): number {
  return Buffer.from(line).subarray(0, offset).toString().length + 1
}
