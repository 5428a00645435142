import { isCreditCode } from '#lib/tabular/identifiers/credit-code-check.ts'
import { type Detector, maskMiddle, shape } from './detector.ts'

/** Registering department (1), kind of organisation (1) and division (6) lead: the first two are on the list of GB 32100-2015. */
const LEAD = /^(?:1[1-69]|2[19]|3[1-59]|4[19]|5[1-59]|6[129]|7[129]|8[19]|9[1-3]|A[19]|N[1-39]|Y1)/

/**
 * Unified social credit code (GB 32100-2015): an organisation's, and recognised so that it is not masked. A sole trader
 * has one too (92…); it names the business, as the licence on its wall does.
 */
export const creditCode: Detector = {
  id: 'credit-code',
  category: 'credit-code',
  personal: false,
  strength: 'validated',
  header: /统一社会信用|社会信用代码|信用代码|credit[ _-]?code|\buscc\b/i,
  headerSuffices: false,
  shapes: [shape('digits', 18), shape('alphanumeric', 18)],
  matchValue: (value) => value.length === 18 && LEAD.test(value) && isCreditCode(value.toUpperCase()),
  maskExample: (value) => maskMiddle(value, 2, 2),
}
