/** The beginning of a text, of at most so many characters; a Western word is not cut unless it is all there is, and what is left out shows. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  if (characters.length <= most) return characters.join('')
  const cut = characters.slice(0, most).join('')
  return `${/\w/.test(characters[most]!) ? cut.replace(/(?<=.)\s*\b\w+$/, '') : cut.trimEnd()}…`
}
