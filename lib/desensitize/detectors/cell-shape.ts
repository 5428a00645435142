/**
 * What a cell looks like at one glance: each character is looked up once, and only the detectors that can match such a
 * cell are asked. Most cells of a table of codes and place names can match none, and cost this glance alone.
 */
export const cellKinds = [
  /** ASCII digits only. */
  'digits',
  /** Digits with spaces, hyphens, brackets or a plus between them; full-width digits. */
  'spaced',
  /** Digits with points, and a minus perhaps: decimals, IPv4, dotted dates. */
  'pointed',
  /** ASCII letters and digits. */
  'alphanumeric',
  /** ASCII letters. */
  'letters',
  /** Any other ASCII. */
  'ascii',
  /** Han characters only. */
  'han',
  /** Han characters with middle dots between them. */
  'dotted',
  /** Everything else: mixed text. */
  'text',
] as const
export type CellKind = (typeof cellKinds)[number]

/** Marks that a cell may hold; a detector states those without which it cannot match. */
export const marks = {
  digit: 1,
  letter: 2,
  separator: 4,
  point: 8,
  colon: 16,
  at: 32,
  han: 64,
  middleDot: 128,
  wideDigit: 256,
  otherAscii: 512,
  other: 1024,
  space: 2048,
  /** Between the items of a list: comma, semicolon, slash. */
  list: 4096,
  /** A character of the words that stand beside a name or an account: 联系人, 先生, 女士, 微信, QQ. */
  cue: 8192,
} as const

const { digit, letter, separator, point, middleDot, wideDigit, han, cue, space } = marks
const CUES = '人生士名主者信Q'

const MARK_OF = buildTable()

function buildTable(): Uint16Array {
  const table = new Uint16Array(65_536).fill(marks.other)
  const put = (from: number, to: number, mark: number) => table.fill(mark, from, to + 1)
  put(0x21, 0x7e, marks.otherAscii)
  put(0x30, 0x39, digit)
  put(0x41, 0x5a, letter)
  put(0x61, 0x7a, letter)
  put(0xff10, 0xff19, wideDigit)
  put(0x3400, 0x4dbf, han)
  put(0x4e00, 0x9fff, han)
  put(0xf900, 0xfaff, han)
  // Surrogates: in Chinese tables nearly always rare Han characters.
  put(0xd800, 0xdfff, han)
  const each = (characters: string, mark: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = mark
  }
  each(' \t\r\n\u00a0\u3000', separator | space)
  each('-()+（）－＋', separator)
  each('.', point)
  each(':：', marks.colon)
  each('@', marks.at)
  each('·•・‧∙．', middleDot)
  each(',;/|', marks.otherAscii | marks.list)
  for (const character of CUES) {
    const code = character.charCodeAt(0)
    table[code] = (table[code] ?? 0) | cue
  }
  table[0x3007] = han
  return table
}

/** The marks of a value; `countDigits` tells how many digits it holds. Linear in its length. */
export function marksOf(value: string): number {
  let found = 0
  for (let i = 0; i < value.length; i += 1) found |= MARK_OF[value.charCodeAt(i)] as number
  return found
}

/** Places of the kinds in `cellKinds`, which the scan's dispatch table is indexed by. */
export const kindIndex = Object.fromEntries(cellKinds.map((kind, index) => [kind, index])) as Record<
  CellKind,
  number
>

const ASCII =
  digit | letter | separator | point | marks.colon | marks.at | marks.otherAscii | space | marks.list

/** The index in `cellKinds` of the kind that marks make. */
export function kindOfMarks(found: number): number {
  const bare = found & ~cue
  if (bare === digit) return kindIndex.digits
  if (bare === han) return kindIndex.han
  if ((bare & ~(digit | wideDigit | separator | space)) === 0) return kindIndex.spaced
  if ((bare & ~(digit | point | separator | space)) === 0) return kindIndex.pointed
  if (bare === letter) return kindIndex.letters
  if (bare === (letter | digit)) return kindIndex.alphanumeric
  if ((bare & ~ASCII) === 0) return kindIndex.ascii
  return bare === (han | middleDot) ? kindIndex.dotted : kindIndex.text
}

/** How many ASCII or full-width digits a value holds. */
export function countDigits(value: string): number {
  let count = 0
  for (let i = 0; i < value.length; i += 1) {
    if ((MARK_OF[value.charCodeAt(i)] as number) & (digit | wideDigit)) count += 1
  }
  return count
}
