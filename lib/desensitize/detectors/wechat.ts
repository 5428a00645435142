import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const ID = /^[A-Za-z][-_A-Za-z0-9]{5,19}$/
const IN_TEXT =
  /(?:微信|WeChat|V信|(?<![A-Za-z])(?:vx|wx))(?:号|ID|id)?码?[:：为是\s]{0,3}(?<value>[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9]\d{9})(?![-_A-Za-z0-9])/gi

/** WeChat ID: a letter, then five to nineteen letters, digits, _ or -. Any word has that form, so the words beside it tell. */
export const wechat: Detector = {
  id: 'wechat',
  category: 'wechat',
  personal: true,
  strength: 'suggestive',
  header: /微信|wechat|weixin/i,
  notHeader: /公众号|小程序|是否|支付方式|数/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [
    shape('alphanumeric', 6, 20),
    shape('letters', 6, 20),
    shape('ascii', 6, 20),
    shape('digits', 5, 11),
  ],
  matchAnnounced: (value) => ID.test(value) || /^(?:1[3-9]\d{9}|[1-9]\d{4,10})$/.test(value),
  inText: {
    needs: marks.cue | marks.letter,
    digits: 0,
    byContext: true,
    find: (text) => (/微信|V信|wechat|vx|wx/i.test(text) ? spansOf(text, IN_TEXT) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 1),
}
