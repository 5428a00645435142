import type {
  DisclosureType,
  Entry,
  ItemType,
  Localized,
  ResourceForm,
  UpdateFrequency,
} from '#lib/catalogue/entry.ts'

type Terms<Key extends string> = Record<Key, Localized>

/**
 * The words of the compilation guide 发改高技〔2017〕1272号, as files that leave the portal carry them.
 * Pages take the same words from lib/i18n, and a test holds the two together.
 */
export const itemTypeTerms: Terms<ItemType> = {
  C: { zh: '字符型', en: 'Character' },
  N: { zh: '数值型', en: 'Numeric' },
  Y: { zh: '货币型', en: 'Currency' },
  D: { zh: '日期型', en: 'Date' },
  T: { zh: '日期时间型', en: 'Date and time' },
  L: { zh: '逻辑型', en: 'Logical' },
  M: { zh: '备注型', en: 'Memo' },
  G: { zh: '通用型', en: 'General' },
  B: { zh: '双精度型', en: 'Double' },
  I: { zh: '整型', en: 'Integer' },
  F: { zh: '浮点型', en: 'Float' },
}

export const updateFrequencyTerms: Terms<UpdateFrequency> = {
  'real-time': { zh: '实时', en: 'Real time' },
  daily: { zh: '每日', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  'half-yearly': { zh: '每半年', en: 'Half-yearly' },
  yearly: { zh: '每年', en: 'Yearly' },
  'as-needed': { zh: '按需更新', en: 'As needed' },
  once: { zh: '一次性', en: 'Once' },
}

export const resourceFormTerms: Terms<ResourceForm> = {
  'electronic-file': { zh: '电子文件', en: 'Electronic file' },
  spreadsheet: { zh: '电子表格', en: 'Spreadsheet' },
  database: { zh: '数据库', en: 'Database' },
  image: { zh: '图形图像', en: 'Graphics and images' },
  streaming: { zh: '流媒体', en: 'Streaming media' },
  'self-describing': { zh: '自描述格式', en: 'Self-describing format' },
  service: { zh: '服务接口', en: 'Service interface' },
}

export const sharingTypeTerms: Terms<Entry['sharing']['type']> = {
  unconditional: { zh: '无条件共享', en: 'Unconditional sharing' },
  conditional: { zh: '有条件共享', en: 'Conditional sharing' },
  'non-sharing': { zh: '不予共享', en: 'Non-sharing' },
}

export const sharingMethodTerms: Terms<Entry['sharing']['method']> = {
  'platform-interface': { zh: '平台接口', en: 'Platform interface' },
  'file-exchange': { zh: '文件交换', en: 'File exchange' },
  'database-exchange': { zh: '库表交换', en: 'Database exchange' },
  offline: { zh: '线下提供', en: 'Offline' },
}

export const disclosureTypeTerms: Terms<DisclosureType> = {
  unconditional: { zh: '无条件开放', en: 'Unconditional disclosure' },
  conditional: { zh: '有条件开放', en: 'Conditional disclosure' },
  none: { zh: '不予开放', en: 'Not disclosed' },
}
