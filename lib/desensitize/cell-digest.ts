import { createHash } from 'node:crypto'

/** Cells are hashed in blocks of so many, so that what is held stays small. */
const BLOCK = 4096

/**
 * Digest of a sequence of cells: equal if and only if the cells are equal one by one, in number, order and content. Their
 * lengths are hashed beside their text, so that no cell can pass for a part of its neighbour.
 */
export class CellDigest {
  private readonly hash = createHash('sha256')
  private readonly lengths = new Uint32Array(BLOCK)
  private text = ''
  private held = 0

  add(cell: string): void {
    this.lengths[this.held] = cell.length
    this.held += 1
    this.text += cell
    if (this.held === BLOCK) this.flush()
  }

  /** The digest in hexadecimal; nothing can be added afterwards. */
  finish(): string {
    this.flush()
    return this.hash.digest('hex')
  }

  private flush(): void {
    this.hash.update(new Uint8Array(this.lengths.buffer, 0, this.held * 4))
    // UTF-16 keeps every code unit; UTF-8 would make one character of all lone surrogates.
    this.hash.update(this.text, 'utf16le')
    this.text = ''
    this.held = 0
  }
}
