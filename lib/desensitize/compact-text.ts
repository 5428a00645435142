/** What people put between the digits of a number or the parts of a name. */
const SEPARATORS = /[\s\-‐-―－_.·•,，、/()（）]+/g
const PLAIN = /^[0-9A-Z\u4e00-\u9fff]*$/

/** A text without separators, full-width forms made half-width (NFKC), letters in upper case. */
export function compact(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(SEPARATORS, '').toUpperCase()
}

const HAN = /\p{Script=Han}/u
/** A name followed by one of these names a place: 高明区. */
const PLACE = /^[区县市省镇乡村路街道巷州盟旗]/
/** So long a row of letters and digits is in another by no chance. */
const LONG = 9
const SHORTEST = 5

/**
 * Whether a hidden value stands in a cell, whole or inside other text. `value` is compact; `compacted` gives the cell so. Han values
 * count from two characters, others from five; short ones of letters and digits only where no letter or digit touches them.
 */
export function standsIn(value: string, cell: string, compacted: () => string): boolean {
  const han = HAN.test(value)
  if (value.length < (han ? 2 : SHORTEST) || cell.length < value.length) return false
  const text = compacted()
  if (text === value) return true
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (han ? !PLACE.test(text.slice(at + value.length, at + value.length + 1)) : value.length >= LONG)
      return true
    if (!han && standsAlone(value, cell)) return true
  }
  return false
}

/** Whether the value stands in the cell as it is, touched by no letter or digit. */
function standsAlone(value: string, cell: string): boolean {
  const text = cell.normalize('NFKC').toUpperCase()
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const around = (text[at - 1] ?? '') + (text[at + value.length] ?? '')
    if (!/[0-9A-Z]/.test(around)) return true
  }
  return false
}
