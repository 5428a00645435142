/** A word of a text as the index knows it, and where it stands (UTF-16 offsets in the text as given). */
export interface Token {
  term: string
  start: number
  end: number
  kind: 'cjk' | 'word'
}

/** Han, kana and hangul have no spaces between words, so they are indexed by pairs of characters. */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]+|[\p{L}\p{N}\p{M}]+/gu
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]/u

/**
 * Cuts a text into terms: CJK runs into overlapping bigrams (a lone character stays a unigram), other words and
 * digits whole, lower-cased. Full-width forms are folded (NFKC); offsets are those of the original text.
 */
export function tokenize(text: string): Token[] {
  const { folded, offsets } = fold(text)
  const tokens: Token[] = []
  for (const match of folded.matchAll(run)) {
    for (const piece of splitScripts(match[0], match.index)) {
      if (cjk.test(piece.text)) tokens.push(...bigrams(piece.text, piece.index, offsets))
      else tokens.push(token(piece.text, piece.index, piece.text.length, offsets, 'word'))
    }
  }
  return tokens
}

/**
 * Terms of a text for the index: as `tokenize`, and the last character of each CJK run alone, so that a search for
 * one character finds it at the end of a run too (within one, the prefix of a bigram finds it).
 */
export function indexTerms(text: string): string[] {
  const tokens = tokenize(text)
  return tokens.flatMap((current, position) => {
    const next = tokens[position + 1]
    const runGoesOn = next?.kind === 'cjk' && next.start < current.end
    if (current.kind !== 'cjk' || runGoesOn) return [current.term]
    const characters = [...current.term]
    return characters.length > 1
      ? [current.term, characters[characters.length - 1] as string]
      : [current.term]
  })
}

function bigrams(text: string, index: number, offsets: Offsets): Token[] {
  const characters = [...text]
  if (characters.length === 1) return [token(text, index, text.length, offsets, 'cjk')]
  let at = index
  return characters.slice(0, -1).map((character, position) => {
    const pair = character + (characters[position + 1] as string)
    const made = token(pair, at, pair.length, offsets, 'cjk')
    at += character.length
    return made
  })
}

function token(term: string, index: number, length: number, offsets: Offsets, kind: Token['kind']): Token {
  return {
    term,
    kind,
    start: offsets.start[index] as number,
    end: offsets.end[index + length - 1] as number,
  }
}

/** The word class of the pattern holds CJK letters too: `2026年` and `GDP总量` are cut where the script changes. */
function splitScripts(text: string, index: number): { text: string; index: number }[] {
  const pieces: { text: string; index: number; cjk: boolean }[] = []
  let at = index
  for (const character of text) {
    const isCjk = cjk.test(character)
    const last = pieces[pieces.length - 1]
    if (last && last.cjk === isCjk) last.text += character
    else pieces.push({ text: character, index: at, cjk: isCjk })
    at += character.length
  }
  return pieces
}

/** Where the original character of each folded code unit begins and ends. */
interface Offsets {
  start: number[]
  end: number[]
}

/** NFKC and lower case, character by character: one character may become several, all with its offsets. */
function fold(text: string): { folded: string; offsets: Offsets } {
  let folded = ''
  const offsets: Offsets = { start: [], end: [] }
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < plain.length; unit++) {
      offsets.start.push(at)
      offsets.end.push(at + character.length)
    }
    folded += plain
    at += character.length
  }
  return { folded, offsets }
}
