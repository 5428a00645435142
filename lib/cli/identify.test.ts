import { describe, expect, it } from 'vitest'
import { identify } from '#lib/desensitize/identify.ts'
import { describeIdentified } from './identify.ts'

describe('portal identify', () => {
  it('names what a value is in both languages, and how sure that is', () => {
    const found = identify('44011320141005001x')
    expect(describeIdentified(found, 'zh')).toBe('居民身份证号码（确定）')
    expect(describeIdentified(found, 'en')).toBe('Resident ID number (certain)')
  })

  it('says that the code of an organisation is nobody’s', () => {
    expect(describeIdentified(identify('91350100M000100Y43'), 'en')).toBe(
      'Unified social credit code (certain; an organisation’s, not personal data)',
    )
  })

  it('finds a number among other text', () => {
    expect(describeIdentified(identify('我的手机是13812345678'), 'en')).toBe(
      'Mobile number (likely, among other text)',
    )
  })

  it('says so where it recognises nothing', () => {
    expect(describeIdentified(identify('中山市'), 'zh')).toBe('没有识别出任何一类数据。')
  })

  it('repeats nothing of the value', () => {
    const value = '联系人：张三，电话13812345678'
    for (const locale of ['zh', 'en'] as const) {
      expect(describeIdentified(identify(value), locale)).not.toMatch(/张三|138/)
    }
    expect(JSON.stringify(identify(value))).not.toMatch(/张三|138/)
  })
})
