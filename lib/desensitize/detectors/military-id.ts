import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/** 军字第1234567号, 南字第01234567号, 士字第…, 武字第…. A document's number (粤府字第12号) has fewer digits or other letters. */
const FORM = /[军兵士官文职海空北沈兰济南广成参政后装武警战东西中火联政]{1,3}字第\s?\d{6,8}号?/gu
const WHOLE = new RegExp(`^(?:${FORM.source})$`, 'u')
const AFTER_WORD = /(?:军官证|士兵证|军人证|文职干部证|警官证)[^\d]{0,10}(?<value>\d{6,8}号?)/g

/** Identity card of officers, soldiers and civilian staff of the forces (军官证, 士兵证). */
export const militaryId: Detector = {
  id: 'military-id',
  category: 'military-id',
  personal: true,
  strength: 'formed',
  header: /军官证|士兵证|军人证|军人保障卡|警官证|文职干部证|军警证|military[ _-]?id/i,
  notHeader: /类型|种类/,
  headerSuffices: true,
  shapes: [shape('text', 9, 16)],
  announcedShapes: [shape('digits', 6, 18), shape('text', 7, 16)],
  matchValue: (value) => value.includes('字') && WHOLE.test(value),
  matchAnnounced: (value) => /^\d{6,10}号?$/.test(value),
  inText: {
    needs: marks.digit,
    digits: 6,
    byContext: true,
    find: (text) => {
      if (!/字第|[官兵人部]证/.test(text)) return []
      return [...spansOf(text, FORM), ...spansOf(text, AFTER_WORD)]
    },
  },
  maskExample: (value) => maskMiddle(value, 1, 1),
}
