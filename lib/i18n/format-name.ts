/**
 * An ICU `select` over the names of the formats that a data dictionary knows, so that a message about a value names what
 * it should be from the parameter `format` alone.
 */
export function selectFormatName(names: Readonly<Record<string, string>>): string {
  const options = Object.entries(names).map(([format, name]) => `${format} {${name}}`)
  return `{format, select, ${options.join(' ')} other {}}`
}
