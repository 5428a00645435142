/** Pairs of words that stand for true and false. A column is boolean where all its cells are of one pair. */
const PAIRS = [
  ['是', '否'],
  ['有', '无'],
  ['真', '假'],
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['1', '0'],
] as const

const LONGEST = 5
/** Only Latin words have a case; this spares most texts the second look. */
const BEGINS_LATIN = 'TFYNtfyn'
const byWord = new Map<string, { pair: number; value: boolean }>(
  PAIRS.flatMap(([yes, no], pair) => [
    [yes, { pair, value: true }],
    [no, { pair, value: false }],
  ]),
)

/** Number of the pair 有/无: 无 alone in a remarks column is no answer but "nothing". */
export const HAS_PAIR = 1
/** Number of the pair 1/0: only a header can say that it means true and false. */
export const DIGIT_PAIR = 6

/** A cell as true or false in any of the pairs, whatever its case; undefined where it is none. */
export function readBoolean(text: string): { pair: number; value: boolean } | undefined {
  if (text.length > LONGEST) return undefined
  const known = byWord.get(text)
  if (known || !BEGINS_LATIN.includes(text.charAt(0))) return known
  return byWord.get(text.toLowerCase())
}

/** All spellings of a truth value that `readBoolean` accepts, for `trueValues` and `falseValues` of a Table Schema. */
export function spellings(value: boolean): string[] {
  return PAIRS.flatMap((pair) => {
    const word = value ? pair[0] : pair[1]
    const capital = word.charAt(0).toUpperCase() + word.slice(1)
    return [...new Set([word, capital, word.toUpperCase()])]
  })
}
