/** What a cell looks like, as far as it tells how a file is laid out. The types of columns are judged elsewhere. */
export type CellKind = 'empty' | 'number' | 'year' | 'date' | 'time' | 'boolean' | 'address' | 'text' | 'odd'

const NUMBER =
  /^[-+(（]?\s*[¥￥$£€]?\s*(?:\d{1,3}(?:,\d{3})+|\d+|(?=[.,]\d))(?:[.,]\d+)?(?:e[-+]?\d+)?\s*[%％‰)）]?$/i
const YEAR = /^(?:1[89]|20)\d\d\s*年?(?:度)?$/
const DATE =
  /^\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?|月)?(?:[T\s]+\d{1,2}[:：]\d{2}.*)?$|^\d{1,2}[-/.](?:\d{1,2}|[A-Za-z]{3})(?:[-/.]\d{2,4})?$/
const TIME = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?$/
const BOOLEAN = /^(?:是|否|有|无|true|false|yes|no|y|n)$/i
/** Mail and web addresses. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^(?:https?|ftp):\/\/\S+$/i
/** What stands for "no value". */
const MISSING = /^(?:-+|—+|–|…+|\.{2,}|\/|n\/?a|null|none|不详|暂无)$/i
/** Words, with the marks that stand between words of one cell. */
const TEXT = /^[\p{L}\p{M}\p{N}\s\-_.·•:：/()（）[\]【】《》“”‘’'"&+%％°℃#*、，。；！？!?@$£€¥￥<>=×~—–]+$/u

export function kindOf(cell: string): CellKind {
  const text = cell.trim()
  if (text === '' || MISSING.test(text)) return 'empty'
  if (YEAR.test(text)) return 'year'
  if (NUMBER.test(text)) return 'number'
  if (TIME.test(text)) return 'time'
  if (DATE.test(text)) return 'date'
  if (BOOLEAN.test(text)) return 'boolean'
  if (ADDRESS.test(text)) return 'address'
  return TEXT.test(text) ? 'text' : 'odd'
}

/** Whether a kind says more than that there are words. */
export function isSpecific(kind: CellKind): boolean {
  return kind !== 'empty' && kind !== 'text' && kind !== 'odd'
}
