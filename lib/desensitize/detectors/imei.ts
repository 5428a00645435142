import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { luhn } from './digits.ts'

const IN_TEXT = /(?:imei|设备识别码|串号|设备号)[^\d]{0,6}(?<value>\d{15})(?!\d)/gi

/** Number of a mobile device (3GPP TS 23.003): fifteen digits with a check digit. One code in ten passes. */
export const imei: Detector = {
  id: 'imei',
  category: 'imei',
  personal: true,
  strength: 'suggestive',
  header: /(?<![A-Za-z])imei(?![A-Za-z])|设备识别码|手机串号|移动设备/i,
  headerSuffices: true,
  shapes: [shape('digits', 15)],
  matchValue: isImei,
  inText: {
    needs: marks.digit,
    digits: 15,
    byContext: true,
    find: (text) => (/imei|设备|串号/i.test(text) ? spansOf(text, IN_TEXT, isImei) : []),
  },
  maskExample: (value) => maskMiddle(value, 2, 1),
}

/** The first two digits name the body that gave the number (GSMA TS.06). */
function isImei(value: string): boolean {
  return /^(?:01|35|86|87|99|98|91|45|44|49|5[0-4]|33)\d{13}$/.test(value) && luhn(value)
}
