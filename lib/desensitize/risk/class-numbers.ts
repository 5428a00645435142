/** Up to so many keys are looked up in a table, 4 bytes each; more are hashed. */
const LARGEST_TABLE = 1 << 22
/** Numbers are told from those of earlier rounds by being above `base`, which must not run over 32 bits. */
const LARGEST_BASE = 2 ** 31

/** Numbers keys 0, 1, 2, … in the order in which they come, round after round without clearing its tables. */
export class ClassNumbers {
  /** Keys numbered in this round. */
  count = 0
  private base = 0
  private hashed = false
  private table = new Uint32Array(1 << 12)
  private keys: Float64Array | undefined
  private numbers: Uint32Array | undefined
  private readonly bits: number

  /** `rows`: the most keys that one round numbers. */
  constructor(rows: number) {
    this.bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, rows) * 2)))
  }

  /** Begins a round with keys from 0 to below `bound`. */
  begin(bound: number): void {
    this.base += this.count
    this.count = 0
    if (this.base > LARGEST_BASE) {
      this.base = 0
      this.table.fill(0)
      this.numbers?.fill(0)
    }
    this.hashed = bound > LARGEST_TABLE
    if (this.hashed) {
      this.keys ??= new Float64Array(2 ** this.bits)
      this.numbers ??= new Uint32Array(2 ** this.bits)
    } else if (bound > this.table.length) {
      this.table = new Uint32Array(Math.min(LARGEST_TABLE, 2 * bound))
    }
  }

  numberOf(key: number): number {
    if (this.hashed) return this.hashedNumberOf(key)
    const known = this.table[key] as number
    if (known > this.base) return known - this.base - 1
    this.count += 1
    this.table[key] = this.base + this.count
    return this.count - 1
  }

  private hashedNumberOf(key: number): number {
    const keys = this.keys as Float64Array
    const numbers = this.numbers as Uint32Array
    const mask = numbers.length - 1
    // Multiplicative hashing of both halves of a key below 2^53.
    const high = Math.floor(key / 2 ** 32)
    const mixed = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const known = numbers[slot] as number
      if (known <= this.base) break
      if (keys[slot] === key) return known - this.base - 1
      slot = (slot + 1) & mask
    }
    this.count += 1
    keys[slot] = key
    numbers[slot] = this.base + this.count
    return this.count - 1
  }
}
