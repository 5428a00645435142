/** A cell without the space around it. Most have none: only one that begins or ends so is trimmed. */
export function trimmed(raw: string): string {
  return maySpace(raw.charCodeAt(0)) || maySpace(raw.charCodeAt(raw.length - 1)) ? raw.trim() : raw
}

/** The white space of ECMAScript, and symbols among which some of it stands. */
function maySpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff
}

/** A digit, a sign or a point. */
export function startsNumber(first: number): boolean {
  return (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
}

/** ¥, ￥ and $ */
export function isCurrency(first: number): boolean {
  return first === 0xa5 || first === 0xffe5 || first === 36
}

/** Four digits that are a year as `isCalendarDate` knows them. */
export function isYear(value: string): boolean {
  return value >= '1800' && value < '2200'
}

/** Letters, digits and hyphens with a digit among them: G1001, 2024-001, 44010X. */
export function isLatinCode(value: string): boolean {
  let digits = 0
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i)
    if (code >= 48 && code <= 57) digits += 1
    else if (code !== 45 && !((code | 32) >= 97 && (code | 32) <= 122)) return false
  }
  return digits > 0
}

export function isDigits(value: string): boolean {
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return value !== ''
}

const WELL_KNOWN_TEXT = /^(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*Z?\s*\(/

/** A geometry as GeoJSON or as well-known text, by its first characters. */
export function isGeometryText(value: string, first: number): boolean {
  if (first === 123) return value.includes('"coordinates"')
  // L, M and P begin the words of well-known text.
  return (first === 76 || first === 77 || first === 80) && WELL_KNOWN_TEXT.test(value)
}
