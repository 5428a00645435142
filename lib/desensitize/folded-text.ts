/** What people put between the digits of a number or the parts of a name. */
const SEPARATORS = ' \t\r\n\u00a0\u3000-‐‑‒–—―－_＿.．·•・,，、/／()（）'
const [SKIPPED, CASE] = [0, 0x20]

/** Per UTF-16 unit: capital and half-width, or 0 where it only separates. A table, because every cell of a file goes through it. */
const FOLD = foldTable()

function foldTable(): Uint16Array {
  const fold = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit)
  // Full-width forms stand 0xFEE0 above ASCII.
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) fold[unit] = unit - 0xfee0
  for (let unit = 0x61; unit <= 0x7a; unit += 1) fold[unit] = fold[unit + 0xfee0] = unit - CASE
  for (const separator of SEPARATORS) fold[separator.charCodeAt(0)] = SKIPPED
  return fold
}

/** A value to look for, folded. */
export interface SoughtValue {
  readonly units: Uint16Array
  readonly length: number
  /** It has Chinese characters: a name, an address. */
  readonly han: boolean
}

const LONGEST = 256

/** Folds a value; one buffer per caller, since a value is looked for before the next one comes. */
export function foldInto(units: Uint16Array, value: string): SoughtValue {
  let length = 0
  let han = false
  for (let at = 0; at < value.length && length < LONGEST; at += 1) {
    const unit = foldedAt(value, at)
    if (unit === SKIPPED) continue
    units[length] = unit
    length += 1
    han ||= isHan(unit)
  }
  return { units, length, han }
}

/** A buffer for `foldInto`. */
export const newUnits = (): Uint16Array => new Uint16Array(LONGEST)

/** Whether two values are equal but for separators, width and case. */
export function equalFolded(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [foldInto(newUnits(), a), foldInto(newUnits(), b)]
  if (one.length !== other.length || one.length === LONGEST) return false
  return one.units.subarray(0, one.length).every((unit, at) => unit === other.units[at])
}

/** A name followed by one of these names a place: 高明区. */
const PLACES = '区县市省镇乡村路街道巷州盟旗'
/** So long a row of letters and digits is in another by no chance. */
const LONG = 9
const SHORTEST = 5

/**
 * Whether a hidden value stands in a cell, whole or inside other text, whatever separates its parts. Values with Han
 * characters count from two characters, others from five; those shorter than nine only unbroken and where no letter or digit touches them.
 */
export function standsIn({ units, length, han }: SoughtValue, cell: string): boolean {
  if (length < (han ? 2 : SHORTEST) || cell.length < length) return false
  const last = cell.length - length
  for (let at = 0; at <= last; at += 1) {
    if (foldedAt(cell, at) !== units[0]) continue
    const end = endOfMatch(units, length, cell, at)
    if (end < 0) continue
    if (han ? end === cell.length || !PLACES.includes(cell[end] ?? '') : length >= LONG) return true
    if (!han && end - at === length && !isAlphanumeric(cell, at - 1) && !isAlphanumeric(cell, end))
      return true
  }
  return false
}

/** Where the match that begins at `from` ends; -1 where there is none. */
function endOfMatch(units: Uint16Array, length: number, cell: string, from: number): number {
  let matched = 0
  for (let at = from; at < cell.length; at += 1) {
    const unit = foldedAt(cell, at)
    if (unit === SKIPPED) continue
    if (unit !== units[matched]) return -1
    matched += 1
    if (matched === length) return at + 1
  }
  return -1
}

function foldedAt(text: string, at: number): number {
  return FOLD[text.charCodeAt(at)] ?? SKIPPED
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff
}

function isAlphanumeric(text: string, at: number): boolean {
  const unit = at < 0 || at >= text.length ? SKIPPED : foldedAt(text, at)
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a)
}
