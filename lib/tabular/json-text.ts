/** Whatever JSON may not write as it stands: control characters, quote, backslash, surrogates. */
const SPECIAL = /[^\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]/

/** A text as JSON: `JSON.stringify`, only faster for the many cells that need no escape. */
export function jsonText(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`
}
