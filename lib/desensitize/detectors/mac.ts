import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const PAIRS = '[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(?:\\1[0-9A-Fa-f]{2}){4}'
const ADDRESS = new RegExp(`^(?:${PAIRS}|[0-9A-Fa-f]{4}(?:\\.[0-9A-Fa-f]{4}){2})$`)
const IN_TEXT = new RegExp(`(?<![0-9A-Za-z:-])${PAIRS}(?![0-9A-Za-z:-])`, 'g')

/** Hardware address of a network device (IEEE 802), six bytes. */
export const mac: Detector = {
  id: 'mac',
  category: 'mac',
  personal: true,
  strength: 'formed',
  header: /(?<![A-Za-z])mac(?![A-Za-z])|物理地址|硬件地址/i,
  headerSuffices: false,
  shapes: [shape('ascii', 17), shape('ascii', 14), shape('spaced', 17), shape('pointed', 14)],
  matchValue: isDevice,
  inText: {
    needs: marks.colon | marks.separator,
    digits: 1,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, isDevice),
  },
  maskExample: (value) => maskMiddle(value, 2, 0),
}

/** All ones is the broadcast address, all zeros no address: nobody's device. */
function isDevice(value: string): boolean {
  if (!ADDRESS.test(value)) return false
  const digits = value.replace(/[^0-9A-Fa-f]/g, '').toLowerCase()
  return digits !== 'ffffffffffff' && digits !== '000000000000'
}
