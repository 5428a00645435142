/**
 * Diversity and distance of classes from the whole table, class by class, from the counts of a sensitive column's values.
 * Memory grows with the number of distinct values and the size of one class.
 */
export class ClassDistances {
  private readonly counts: Float64Array
  private readonly total: number
  /** Share of the table at or below each rank, and the running sum of those shares. */
  private readonly cumulative: Float64Array
  private readonly cumulativeSums: Float64Array
  private current: bigint | undefined
  private ranks: number[] = []
  private sizes: number[] = []
  private distinctL = Number.POSITIVE_INFINITY
  private entropyL = Number.POSITIVE_INFINITY
  private equal = 0
  private ordered = 0

  /** `totals`: records with each value in the whole table, in the order of the values. */
  constructor(totals: readonly number[]) {
    this.counts = Float64Array.from(totals)
    this.total = this.counts.reduce((sum, n) => sum + n, 0)
    this.cumulative = new Float64Array(totals.length)
    this.cumulativeSums = new Float64Array(totals.length + 1)
    let below = 0
    for (let i = 0; i < totals.length; i += 1) {
      below += this.counts[i] as number
      this.cumulative[i] = below / this.total
      this.cumulativeSums[i + 1] = (this.cumulativeSums[i] as number) + below / this.total
    }
  }

  /** One value of one class; classes come one after the other, values of a class by rank, each once. */
  add(classId: bigint, rank: number, count: number): void {
    if (classId !== this.current) this.closeClass()
    this.current = classId
    this.ranks.push(rank)
    this.sizes.push(count)
  }

  /** The worst class; `t` by the ordered or the equal distance. A table without records has 0 everywhere. */
  finish(ordered: boolean): { distinctL: number; entropyL: number; t: number } {
    this.closeClass()
    if (this.total === 0) return { distinctL: 0, entropyL: 0, t: 0 }
    // Sums of shares may come out a hair above 1.
    const t = Math.min(1, ordered ? this.ordered : this.equal)
    return { distinctL: this.distinctL, entropyL: this.entropyL, t }
  }

  private closeClass(): void {
    if (this.ranks.length === 0) return
    const size = this.sizes.reduce((sum, n) => sum + n, 0)
    const shares = this.sizes.map((n) => n / size)
    const entropy = shares.reduce((sum, p) => sum - p * Math.log(p), 0)
    this.distinctL = Math.min(this.distinctL, shares.length)
    this.entropyL = Math.min(this.entropyL, Math.exp(entropy))
    this.equal = Math.max(this.equal, this.variation(shares))
    this.ordered = Math.max(this.ordered, this.earthMoved(shares))
    this.ranks = []
    this.sizes = []
  }

  /** ½ Σ |p − q| over all values. */
  private variation(shares: readonly number[]): number {
    let inside = 0
    let elsewhere = this.total
    shares.forEach((p, i) => {
      const count = this.counts[this.ranks[i] as number] as number
      inside += Math.abs(p - count / this.total)
      elsewhere -= count
    })
    return (inside + elsewhere / this.total) / 2
  }

  /** Earth mover's distance over ordered values: Σ |F_class − F_table| / (m − 1), m values (Li et al. 2007). */
  private earthMoved(shares: readonly number[]): number {
    const values = this.counts.length
    if (values < 2) return 0
    let moved = this.between(0, this.ranks[0] as number, 0)
    let share = 0
    shares.forEach((p, i) => {
      share += p
      moved += this.between(this.ranks[i] as number, this.ranks[i + 1] ?? values - 1, share)
    })
    return moved / (values - 1)
  }

  /** Σ |level − F_table(i)| for `from` ≤ i < `to`, where the class's own share stays at `level`. */
  private between(from: number, to: number, level: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.cumulative[middle] as number) < level) low = middle + 1
      else high = middle
    }
    const sums = this.cumulativeSums
    const below = (low - from) * level - ((sums[low] as number) - (sums[from] as number))
    const above = (sums[to] as number) - (sums[low] as number) - (to - low) * level
    return below + above
  }
}
