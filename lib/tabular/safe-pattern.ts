/** Longer values match no pattern: what a pattern describes is a code or a number, not prose. */
export const LONGEST_MATCHED = 500
/** Ways of matching one value that a pattern may have at most; a backtracking engine tries them all in the worst case. */
const MOST_WAYS = 1e7

/** Why a pattern is refused: it does not compile, or some value could keep it busy for ever. */
export type PatternFault = 'broken' | 'unsafe'

/** The pattern as a regular expression for the whole value; undefined where it is broken or unsafe. */
export function compilePattern(pattern: string): RegExp | undefined {
  return patternFault(pattern) ? undefined : new RegExp(`^(?:${pattern})$`, 'u')
}

/**
 * What is wrong with a pattern, if anything. Its cost is bounded before it ever runs: repeats are counted as the number of
 * lengths they can have, alternatives as their number, a repeated group as its own cost to the power of its repeats. A
 * group that varies and repeats without end (`(a+)*`) has no bound. References back and look-around are refused: they
 * cannot be counted so.
 */
export function patternFault(pattern: string): PatternFault | undefined {
  try {
    // Alone, so that a bracket of its own cannot close ours.
    new RegExp(pattern, 'u')
  } catch {
    return 'broken'
  }
  const ways = new Reader(pattern).alternatives()
  return ways <= MOST_WAYS ? undefined : 'unsafe'
}

/** Reads a pattern that compiles and counts the ways in which it can match. */
class Reader {
  private at = 0
  private readonly pattern: string

  constructor(pattern: string) {
    this.pattern = pattern
  }

  /** The whole of a group: its alternatives, up to the closing bracket or the end. */
  alternatives(): number {
    let ways = this.sequence()
    while (this.pattern[this.at] === '|') {
      this.at += 1
      ways += this.sequence()
    }
    return ways
  }

  private sequence(): number {
    let ways = 1
    while (this.at < this.pattern.length && this.pattern[this.at] !== '|' && this.pattern[this.at] !== ')')
      ways *= this.term()
    return ways
  }

  private term(): number {
    const ways = this.atom()
    const repeat = this.repeat()
    if (!repeat) return ways
    const { least, most } = repeat
    if (most === Number.POSITIVE_INFINITY) return ways > 1 ? most : LONGEST_MATCHED
    return ways ** most * (most - least + 1)
  }

  /** One character, class or group, with the ways in which it alone can match. */
  private atom(): number {
    const character = this.pattern[this.at]
    this.at += 1
    if (character === '[') return this.skipClass()
    if (character === '\\') return this.skipEscape()
    if (character !== '(') return 1
    const opening = /^\?(?::|<[^=!>]+>)/.exec(this.pattern.slice(this.at))
    if (this.pattern[this.at] === '?' && !opening) return Number.POSITIVE_INFINITY
    this.at += opening?.[0].length ?? 0
    const ways = this.alternatives()
    this.at += 1
    return ways
  }

  private skipClass(): number {
    while (this.at < this.pattern.length && this.pattern[this.at] !== ']')
      this.at += this.pattern[this.at] === '\\' ? 2 : 1
    this.at += 1
    return 1
  }

  private skipEscape(): number {
    const escaped =
      /^(?:[pPu]\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/u.exec(this.pattern.slice(this.at))?.[0] ?? ''
    this.at += escaped.length
    return /^[1-9k]/.test(escaped) ? Number.POSITIVE_INFINITY : 1
  }

  private repeat(): { least: number; most: number } | undefined {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.at))
    if (!found) return undefined
    this.at += found[0].length
    const sign = found[0].charAt(0)
    if (sign === '?') return { least: 0, most: 1 }
    if (sign !== '{') return { least: sign === '+' ? 1 : 0, most: Number.POSITIVE_INFINITY }
    const least = Number(found[1])
    const most = found[2] === '' ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3])
    return { least, most }
  }
}
