import { isSpecific, kindOf } from './cell-kind.ts'
import type { PlacedRow } from './detect-layout.ts'

/** More notes than these below a table are a table. */
const MOST = 20

/** How notes below a table begin: 注：, 数据来源, 填表人, Source. */
const NOTE =
  /^[\s"'“【[(（]*(?:(?:备\s*|附\s*)?注(?:释|解)?\s*\d*\s*[:：.、．)）】\]]|(?:数据|资料)?来源\s*[:：]|说明\s*[:：]|填(?:表|报)(?:人|单位|日期|时间)?\s*[:：]|制表(?:人|单位|日期|时间)?\s*[:：]|审核人?\s*[:：]|单位(?:负责人|\(盖章\)|（盖章）)\s*[:：]|联系(?:人|电话)\s*[:：]|统计(?:时间|日期)\s*[:：]|※|＊|\*\s*\S|(?:data\s+)?sources?\s*:|(?:foot)?notes?\s*\d*\s*[:.])/i

/**
 * How many rows below the table are notes, sources or signatures. Such a row has its first cell filled and no other, and
 * begins as notes do, has no delimiter at all, or is set off from the table by a blank row.
 */
export function detectFooter(rows: readonly PlacedRow[], width: number): number {
  let footer = 0
  let candidates = 0
  for (let i = rows.length - 1; i > 0 && candidates < MOST; i -= 1) {
    const cells = (rows[i] as PlacedRow).cells
    if (isEmpty(cells)) {
      // All rows between a blank row and the end stand apart from the table.
      if (cells.length === 1 || width > 2) footer = candidates
      continue
    }
    if (!isNoteShaped(cells)) break
    candidates += 1
    if (NOTE.test(cells[0] ?? '') || (width > 2 && cells.length === 1)) footer = candidates
  }
  return footer
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function isNoteShaped(cells: readonly string[]): boolean {
  const first = (cells[0] ?? '').trim()
  // A number alone is what is left of a record, not a note.
  return first !== '' && !isSpecific(kindOf(first)) && cells.slice(1).every((cell) => cell.trim() === '')
}
