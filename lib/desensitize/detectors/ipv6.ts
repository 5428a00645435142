import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const IN_TEXT = /(?<![0-9A-Za-z:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![0-9A-Za-z:.])/g
const RESERVED = /^(?:::1?|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:|2001:0?db8:)/i

/** Internet address, version 6 (RFC 4291), the short form with :: included. */
export const ipv6: Detector = {
  id: 'ipv6',
  category: 'ip',
  personal: true,
  strength: 'formed',
  header: /(?<![A-Za-z])ip(?:v6)?(?![A-Za-z])/i,
  notHeader: /服务器|网关|掩码|版权/,
  headerSuffices: false,
  shapes: [shape('ascii', 3, 39)],
  matchValue: isIpv6,
  inText: {
    needs: marks.colon,
    digits: 1,
    byContext: false,
    find: (text) =>
      spansOf(text, IN_TEXT, (value) => isIpv6(value) && value.length >= 6 && !RESERVED.test(value)),
  },
  strengthOf: (value) => (RESERVED.test(value) ? 'suggestive' : 'formed'),
  maskExample: (value) => maskMiddle(value, 4, 0),
}

/** Eight groups of up to four hexadecimal digits, of which one run of zeros may be left out. A time (12:30:45) is none. */
function isIpv6(value: string): boolean {
  if (!value.includes(':') || !/^[0-9A-Fa-f:]+$/.test(value) || value.includes(':::')) return false
  const halves = value.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8
}
