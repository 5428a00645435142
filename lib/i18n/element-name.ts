/**
 * An ICU `select` over the names of the catalogue's elements, so that a message about an element names it
 * in the reader's language from the parameter `element` alone.
 */
export function selectElementName(names: Readonly<Record<string, string>>, other: string): string {
  const options = Object.entries(names).map(([element, name]) => `${element} {${name}}`)
  return `{element, select, ${options.join(' ')} other {${other}}}`
}
