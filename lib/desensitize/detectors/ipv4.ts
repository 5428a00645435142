import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ADDRESS = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)
const IN_TEXT = new RegExp(`(?<![\\d.A-Za-z])${OCTET}(?:\\.${OCTET}){3}(?![\\d]|\\.\\d)`, 'g')
/** Private, loopback, link-local, documentation, multicast and reserved ranges (RFC 6890): nobody's line. */
const RESERVED =
  /^(?:0|10|127|22[4-9]|23\d|24\d|25[0-5])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.[02]\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\./
/** 1.2.3.4 and 2.10.0.1 are versions of programs and numbers of chapters rather than addresses. */
const LIKE_A_VERSION = /^\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2}$/

/** Internet address, version 4. */
export const ipv4: Detector = {
  id: 'ipv4',
  category: 'ip',
  personal: true,
  strength: 'formed',
  header: /(?<![A-Za-z])ip(?:v4)?(?![A-Za-z])|登录地址/i,
  notHeader: /服务器|网关|掩码|版权/,
  headerSuffices: false,
  shapes: [shape('pointed', 7, 15)],
  matchValue: (value) => ADDRESS.test(value),
  inText: {
    needs: marks.point,
    digits: 4,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, (value) => !LIKE_A_VERSION.test(value) && !RESERVED.test(value)),
  },
  strengthOf: (value) => (LIKE_A_VERSION.test(value) || RESERVED.test(value) ? 'suggestive' : 'formed'),
  maskExample: (value) => maskMiddle(value, value.indexOf('.') + 1, 0),
}
