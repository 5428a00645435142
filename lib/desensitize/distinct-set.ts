/** Values are held in blocks of so many UTF-16 units; one that is as long does not fit. */
const BLOCK = 1 << 16
/** Bytes that one place of the table takes, and places that a table begins with. */
const PLACE = 8
const PLACES = 1 << 15
/** At most this share of the table is filled. */
const FILLED = 0.65

/** Bytes that the sets of one table may take together. */
export class DistinctBudget {
  left: number

  constructor(bytes: number) {
    this.left = bytes
  }

  /** Whether there was so much left; then it is taken. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false
    this.left -= bytes
    return true
  }
}

/**
 * The distinct values of a column, held whole outside V8's heap and compared whole: the count is exact, whatever their
 * hashes are. A string of its own for each of a million values would take four times the memory.
 */
export class DistinctSet {
  size = 0
  private readonly budget: DistinctBudget
  private taken = 0
  private blocks: Uint16Array[] = []
  /** Where the next value begins: its block and the place in it, as one number. */
  private end = 0
  /** By place in the table: length of a value (0 where free) below half of its hash, and where it begins. */
  private marks = new Uint32Array(0)
  private starts = new Uint32Array(0)

  constructor(budget: DistinctBudget) {
    this.budget = budget
  }

  /** Takes a value that is not empty; false where there is no room for it: then the set is as it was. */
  add(value: string): boolean {
    const { length } = value
    if (length >= BLOCK || !this.makeRoom(length)) return false
    // Written behind the others first: it stays there if it is a new one.
    const block = this.blocks.at(-1) as Uint16Array
    const from = this.end % BLOCK
    for (let i = 0; i < length; i += 1) block[from + i] = value.charCodeAt(i)
    const hash = hashOf(block, from, length)
    const mark = ((hash & 0xffff_0000) | length) >>> 0
    const { marks } = this
    const last = marks.length - 1
    let place = hash & last
    for (; marks[place] !== 0; place = (place + 1) & last)
      if (marks[place] === mark && this.equals(this.starts[place] as number, block, from, length)) return true
    marks[place] = mark
    this.starts[place] = this.end
    this.end += length
    this.size += 1
    return true
  }

  private equals(start: number, other: Uint16Array, at: number, length: number): boolean {
    const block = this.blocks[Math.floor(start / BLOCK)] as Uint16Array
    const from = start % BLOCK
    for (let i = 0; i < length; i += 1) if (block[from + i] !== other[at + i]) return false
    return true
  }

  /** A free place in the table, and so many units (fewer than a block's) in the last block. */
  private makeRoom(length: number): boolean {
    if (this.size + 1 > this.marks.length * FILLED && !this.grow()) return false
    const room = this.blocks.length * BLOCK - this.end
    // A block that is full would be taken for the next one by its remainder.
    if (length < room) return true
    if (!this.reserve(BLOCK * 2)) return false
    this.end += room
    this.blocks.push(new Uint16Array(BLOCK))
    return true
  }

  private reserve(bytes: number): boolean {
    if (!this.budget.take(bytes)) return false
    this.taken += bytes
    return true
  }

  private grow(): boolean {
    const { marks, starts } = this
    const places = Math.max(PLACES, marks.length * 2)
    if (!this.reserve((places - marks.length) * PLACE)) return false
    this.marks = new Uint32Array(places)
    this.starts = new Uint32Array(places)
    for (let old = 0; old < marks.length; old += 1) {
      const mark = marks[old] as number
      if (mark === 0) continue
      const start = starts[old] as number
      const block = this.blocks[Math.floor(start / BLOCK)] as Uint16Array
      let place = hashOf(block, start % BLOCK, mark & 0xffff) & (places - 1)
      while (this.marks[place] !== 0) place = (place + 1) & (places - 1)
      this.marks[place] = mark
      this.starts[place] = start
    }
    return true
  }

  /** Every value once. */
  *values(): Generator<string> {
    for (let place = 0; place < this.marks.length; place += 1) {
      const mark = this.marks[place] as number
      if (mark === 0) continue
      const start = this.starts[place] as number
      const { buffer, byteOffset } = this.blocks[Math.floor(start / BLOCK)] as Uint16Array
      yield Buffer.from(buffer, byteOffset + (start % BLOCK) * 2, (mark & 0xffff) * 2).toString('utf16le')
    }
  }

  /** Gives its memory back; it holds nothing afterwards. */
  release(): void {
    this.budget.left += this.taken
    this.taken = 0
    this.blocks = []
    this.end = 0
    this.size = 0
    this.marks = new Uint32Array(0)
    this.starts = new Uint32Array(0)
  }
}

/** FNV-1a over UTF-16 units, its bits mixed: values that differ only at their ends must not stand side by side. */
function hashOf(units: Uint16Array, from: number, length: number): number {
  let hash = 0x811c_9dc5
  for (let i = from; i < from + length; i += 1) hash = Math.imul(hash ^ (units[i] as number), 0x0100_0193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  return hash ^ (hash >>> 13)
}
