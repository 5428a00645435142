/** Decodes `_x000D_`, by which workbooks write characters that XML does not allow (ECMA-376 22.9.2.19, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
