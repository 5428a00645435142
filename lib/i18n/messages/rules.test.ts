import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { lapses, limitSchema, obligors, startingEvents, untimedWords } from '#lib/rules/profile.ts'
import { problemsRules as problemsEn } from './en/problems-rules.ts'
import { rules as en } from './en/rules.ts'
import { problemsRules as problemsZh } from './zh/problems-rules.ts'
import { rules as zh } from './zh/rules.ts'

const languages = [
  { locale: 'zh', rules: zh, problems: problemsZh },
  { locale: 'en', rules: en, problems: problemsEn },
]

describe.each(languages)('the words of the rules in $locale', ({ locale, rules, problems }) => {
  it('name every type, event, obligor and consequence', () => {
    expect(Object.keys(rules.words)).toEqual([...untimedWords])
    expect(Object.keys(rules.owedBy)).toEqual([...obligors])
    expect(Object.keys(rules.startedBy)).toEqual([...startingEvents])
    expect(Object.keys(rules.onLapse)).toEqual([...lapses])
    expect(Object.keys(rules.types)).toEqual(limitSchema.options.map((option) => option.shape.type.value))
  })

  it('can be filled', () => {
    const all: Record<string, string> = {
      ...rules.deadline,
      ...rules.due,
      ...rules.types,
      ...problems,
    }
    const onError = (error: Error) => {
      throw error
    }
    const t = createTranslator({ locale, messages: all, onError })
    const values = {
      day: '2026-02-13',
      start: '2026-02-13',
      days: 1,
      month: 3,
      year: 2026,
      citation: '…',
      list: '…',
      why: '…',
      instant: '…',
      limit: 'disclosure',
      promise: 'disclosure',
      profile: 'guangzhou-2019',
      type: 'yearly',
    }
    for (const key of Object.keys(all)) expect(t(key, values)).not.toMatch(/[{}]/)
  })
})
