import type { Detector } from './detector.ts'

const ADDRESS = /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const IN_TEXT = /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/

/** E-mail address. */
export const email: Detector = {
  id: 'email',
  category: 'email',
  strength: 'validated',
  header: /电子邮[箱件]|邮箱|e-?mail/i,
  notHeader: /单位|机构|企业|公司/,
  matchValue: (value) => value.includes('@') && value.length <= 254 && ADDRESS.test(value),
  findInText: (text) => (text.includes('@') ? IN_TEXT.exec(text)?.[0] : undefined),
  maskExample(value) {
    const at = value.lastIndexOf('@')
    return `${value.slice(0, 1)}***@***${value.slice(Math.max(at, value.lastIndexOf('.')))}`
  },
}
