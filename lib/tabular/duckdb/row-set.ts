/** Rows of a table by number, counted from 0; one bit for each. */
export class RowSet {
  size = 0
  private bits: Uint8Array

  /** `rows` is a hint: the set grows where it is too small. */
  constructor(rows = 0) {
    this.bits = new Uint8Array(Math.ceil(rows / 8))
  }

  add(row: number): void {
    const byte = Math.floor(row / 8)
    if (byte >= this.bits.length) this.grow(byte + 1)
    const before = this.bits[byte] as number
    const after = before | (1 << (row % 8))
    if (after === before) return
    this.bits[byte] = after
    this.size += 1
  }

  has(row: number): boolean {
    return ((this.bits[Math.floor(row / 8)] ?? 0) & (1 << (row % 8))) !== 0
  }

  private grow(bytes: number): void {
    const larger = new Uint8Array(Math.max(bytes, 2 * this.bits.length, 64))
    larger.set(this.bits)
    this.bits = larger
  }
}
