import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { compactDigits, endsInDigit, luhn } from './digits.ts'

/** Issuer ranges with the lengths that they are issued in: UnionPay, Visa, Mastercard, JCB, American Express. */
const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^62/, [16, 17, 18, 19]],
  [/^60|^81/, [16, 19]],
  [/^9\d{5}/, [16, 19]],
  [/^4/, [16]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3[47]/, [15]],
]
const UNIONPAY =
  /(?<![\d.A-Za-z])62(?:\d{14,17}|\d{2}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?|\d{4}[ -]\d{10,13})(?![\dA-Za-z])/g
const AFTER_WORD =
  /(?:卡号|账号|帐号|账户|银行卡|银行|信用卡|card)[^\d]{0,8}(?<value>\d{15,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?!\d)/gi
const WORDS = /卡|账|帐|银行|card/i

/** Bank card number by ISO/IEC 7812: issuer range, length and check digit. */
export const bankCard: Detector = {
  id: 'bank-card',
  category: 'bank-card',
  personal: true,
  strength: 'formed',
  header:
    /银行卡|银行账[号户]|银行帐[号户]|卡号|收款账[号户]|bank[ _-]?(?:card|account)|card[ _-]?(?:no|number)/i,
  notHeader: /公交卡|IC卡|对公|单位账|社保|医保|社会保障/i,
  headerSuffices: true,
  shapes: [shape('digits', 15, 19), shape('spaced', 15, 25)],
  matchValue: isBankCard,
  inText: {
    needs: marks.digit,
    digits: 15,
    byContext: false,
    find(text) {
      const spans = spansOf(text, UNIONPAY, isBankCard)
      return WORDS.test(text) ? [...spans, ...spansOf(text, AFTER_WORD, isBankCard)] : spans
    },
  },
  maskExample: (value) => maskMiddle(value, 4, 2),
}

function isBankCard(value: string): boolean {
  if (value.length < 15 || value.length > 25 || !endsInDigit(value)) return false
  const digits = compactDigits(value)
  if (!/^\d{15,19}$/.test(digits)) return false
  // A number of one repeated digit passes the check sum by chance and is nobody's card.
  if (/^(\d)\1+$/.test(digits.slice(2))) return false
  return (
    luhn(digits) &&
    ISSUERS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))
  )
}
