/**
 * What Windows-1252 has in the places of the C1 controls. A text that was Windows-1252, was taken for Latin-1 and made
 * UTF-8 holds controls where its quotes and dashes were; the Encoding Standard reads Latin-1 as Windows-1252 for that
 * reason. Five places are unassigned and stay.
 */
const windows1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i),
)

const C1 = /[\x80-\x9f]/
const ALL_C1 = /[\x80-\x9f]/g

/** Puts the characters of Windows-1252 in the places of C1 controls. */
export function restoreWindows1252(text: string): string {
  if (!C1.test(text)) return text
  return text.replace(ALL_C1, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** How many C1 controls a piece of UTF-8 has: C2 80 to C2 9F. The byte C2 begins characters only, so few are looked at. */
export function countC1(utf8: Uint8Array): number {
  let found = 0
  for (let at = utf8.indexOf(0xc2); at !== -1; at = utf8.indexOf(0xc2, at + 1)) {
    const next = utf8[at + 1] ?? 0
    if (next >= 0x80 && next <= 0x9f) found += 1
  }
  return found
}
