import { describe, expect, it } from 'vitest'
import { AnnotationTexts } from '#lib/tabular/annotation-texts.ts'
import { dictionaryColumnSchema, validationFaultCodes } from '#lib/tabular/dictionary.ts'
import { annotationText } from './annotation-text.ts'
import { locales } from './locales.ts'
import { describeProblem } from './problems.ts'

const params = {
  row: 7,
  column: '编码',
  first: 3,
  minimum: '2024-01-01',
  maximum: 9,
  minLength: 2,
  maxLength: 4,
  allowed: '市级、区级',
  pattern: String.raw`[A-Z]{2}\d+`,
  format: 'credit_code',
}

describe.each(locales)('a fault against the data dictionary in %s', (locale) => {
  it.each(validationFaultCodes)('is said on the page and in the annotated file: %s', (code) => {
    const sentence = describeProblem(locale, { code, params }, { area: 'validation' })
    expect(sentence).toContain('编码')
    if (!code.startsWith('column-'))
      expect(sentence).toMatch(locale === 'zh' ? /第 7 行.*Excel/ : /Row 7.*Excel/)
    const words = new AnnotationTexts(annotationText(locale)).fault(code, params)
    expect(words).toContain('编码')
    // The braces of the pattern are the only ones that may stay.
    expect((sentence + words).replaceAll('{2}', '')).not.toMatch(/[{}]/)
  })

  it('names every format', () => {
    for (const format of dictionaryColumnSchema.shape.format.unwrap().options) {
      const fault = {
        code: 'value-not-in-format',
        params: { ...params, format: format.replaceAll('-', '_') },
      }
      const other = { code: 'value-not-in-format', params: { ...params, format: 'none' } }
      const [said, unsaid] = [fault, other].map((one) => describeProblem(locale, one))
      expect(said?.length).toBeGreaterThan(unsaid?.length ?? 0)
      expect(annotationText(locale)).toHaveProperty([`format.${format.replaceAll('-', '_')}`])
    }
  })
})
