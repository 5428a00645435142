import { describe, expect, it } from 'vitest'
import { citeArticle, citeArticleShort, citeDecree, isArticle } from './article.ts'

describe('a citation', () => {
  it('names the decree and the article in the reader’s language', () => {
    expect(citeArticle('zh', 'Z27')).toBe('《中山市政务数据管理办法》第二十七条')
    expect(citeArticle('en', 'Z27')).toBe('Zhongshan Decree No. 16 (2020), Article 27')
    expect(citeArticle('zh', 'G19')).toBe('《广州市政务信息共享管理规定》第十九条')
    expect(citeArticle('en', 'G8')).toBe('Guangzhou Decree No. 165 (2019), Article 8')
  })

  it.each([
    ['Z8', '第八条'],
    ['Z10', '第十条'],
    ['Z11', '第十一条'],
    ['Z20', '第二十条'],
    ['Z42', '第四十二条'],
  ])('writes %s as %s', (code, zh) => {
    expect(citeArticleShort('zh', code)).toBe(zh)
    expect(citeArticleShort('en', code)).toBe(`Article ${code.slice(1)}`)
  })

  it('tells the reader of the English text where Article 32 is printed', () => {
    expect(citeArticle('en', 'Z32')).toContain('second “Article 22”')
    expect(citeArticle('zh', 'Z32')).toBe('《中山市政务数据管理办法》第三十二条')
  })

  it('gives the decree in full', () => {
    expect(citeDecree('zh', 'Z1')).toBe('《中山市政务数据管理办法》（中山市人民政府令第16号）')
    expect(citeDecree('en', 'G1')).toMatch(/^Rules of Guangzhou .*, Guangzhou Decree No\. 165 \(2019\)$/)
  })

  it.each(['Z43', 'G46', 'Z0', 'Z', 'X1', 'Z271', 'toString'])(
    'is refused for %s, which is no article',
    (code) => {
      expect(isArticle(code)).toBe(false)
      expect(() => citeArticle('en', code)).toThrow(RangeError)
    },
  )
})
