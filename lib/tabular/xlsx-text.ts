/** Characters that a cell of Excel holds. */
export const XLSX_LONGEST_TEXT = 32_767

/**
 * A text as a cell of a workbook holds it. OOXML reads `_x0041_` as an escaped character, so text that only looks so is
 * escaped itself.
 */
export function xlsxText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
