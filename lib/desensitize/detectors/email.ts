import { marks } from './cell-shape.ts'
import { type Detector, type Span, shape } from './detector.ts'

const ADDRESS = /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const BEFORE = /[A-Za-z0-9._%+-]{1,64}$/
const AFTER = /^(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/

/** E-mail address. */
export const email: Detector = {
  id: 'email',
  category: 'email',
  personal: true,
  strength: 'validated',
  header: /电子邮[箱件]|邮箱|e-?mail/i,
  notHeader: /单位|机构|企业|公司/,
  headerSuffices: true,
  shapes: [shape('ascii', 6, 254)],
  matchValue: (value) => value.includes('@') && value.length <= 254 && ADDRESS.test(value),
  inText: { needs: marks.at, digits: 0, byContext: false, find: findAddresses },
  maskExample(value) {
    const at = value.lastIndexOf('@')
    return `${value.slice(0, 1)}***@***${value.slice(Math.max(at, value.lastIndexOf('.')))}`
  },
}

/** Looks around each @, so that a long text costs no more than its length. */
function findAddresses(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const after = before && AFTER.exec(text.slice(at + 1, at + 256))?.[0]
    if (before && after) spans.push({ start: at - before.length, end: at + 1 + after.length })
  }
  return spans
}
