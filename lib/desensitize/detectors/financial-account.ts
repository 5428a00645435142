import { type Detector, maskMiddle, shape } from './detector.ts'

const NUMBER = /^[A-Z]{0,2}\d{6,30}$/i
const AMOUNT = /^[-+]?[¥￥]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?元?$/

/**
 * Financial accounts (PIPL Article 28): accounts at banks, brokers, funds, insurers and the housing fund, payment accounts,
 * their balances, and credit records (GB/T 45574-2025, annex A). Cards are told by `bank-card`.
 */
export const financialAccount: Detector = {
  id: 'financial-account',
  category: 'financial-account',
  personal: true,
  strength: 'suggestive',
  header:
    /个人账[户号]|账户余额|账户号|资金账[号户]|证券账[号户]|股东账[号户]|股东代码|基金账[号户]|公积金账[号户]|公积金余额|支付宝|支付账[号户]|存折|开户行|开户银行|征信|信用评分|贷款余额|个人收入|月收入|工资卡|^(?:账号|帐号|银行账[号户]|余额)$|account[ _-]?(?:balance|no|number)|credit[ _-]?score|\biban\b/i,
  notHeader: /对公|单位|企业|机构|储蓄|城乡|全国|地区|人均|合计/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [
    shape('digits', 6, 30),
    shape('alphanumeric', 7, 34),
    shape('pointed', 3, 20),
    shape('ascii', 3, 25),
    shape('han', 4, 30),
  ],
  matchAnnounced: (value) =>
    NUMBER.test(value) || AMOUNT.test(value) || /银行|支行|信用社|分理处/.test(value),
  maskExample: (value) => maskMiddle(value, 2, 1),
}
