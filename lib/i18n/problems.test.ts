import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryFaultCodes } from '#lib/catalogue/entry-fault.ts'
import { EntryRefused } from '#lib/disclosure/entry-submission.ts'
import { StaleSubmission, WorkflowRefused } from '#lib/workflow/workflow-errors.ts'
import { locales } from './locales.ts'
import { problemMessages } from './problem-messages.ts'
import { describeError, describeProblem, isProblemCode } from './problems.ts'

const lib = join(import.meta.dirname, '..')

function sources(folder: string): string[] {
  return readdirSync(join(lib, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|acceptance)\.ts$|fixture/.test(name))
    .map((name) => readFileSync(join(lib, folder, name), 'utf8'))
}

const throwing = [
  'disclosure',
  'workflow',
  'accounts',
  'opinions',
  'catalogue',
  'tabular',
  'desensitize',
  'publish',
]

/** Codes as the domains write them: an error or a fault that is made, a `code:`, a member of a `…Code` type. */
function codesOf(source: string): string[] {
  const made = source.matchAll(/new \w+(?:Refused|Error|Failed|Fault)\(\s*'([a-z]+(?:-[a-z]+)+)'/g)
  const named = source.matchAll(/\b(?:code|error): '([a-z]+(?:-[a-z]+)+)'/g)
  const typed = source.matchAll(/(?:FaultCode|DenialReason) =([^=;]*?)\n\n/g)
  const members = [...typed].flatMap(([, union]) => [...union!.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)])
  return [...made, ...named, ...members].map(([, code]) => code!)
}

describe('the sentences of problems', () => {
  it('exist for every code that a domain raises', () => {
    const codes = new Set(throwing.flatMap((folder) => sources(folder).flatMap(codesOf)))
    expect(codes.size).toBeGreaterThan(80)
    expect([...codes, ...entryFaultCodes].filter((code) => !isProblemCode(code))).toEqual([])
  })

  it('have the same codes in both languages', () => {
    for (const [area, zh] of Object.entries(problemMessages.zh)) {
      const en = problemMessages.en[area as keyof typeof problemMessages.en]
      expect(Object.keys(en).sort(), area).toEqual(Object.keys(zh).sort())
    }
  })

  it.each(locales)('cite the article of the law in %s', (locale) => {
    const sentence = describeProblem(locale, { code: 'review-missing', params: {}, article: 'Z17' })
    expect(sentence).toContain(locale === 'zh' ? '第十七条' : 'Article 17')
  })

  it('say days as days are said, and leave alone what is none', () => {
    const params = { formedOn: '2026-11-30', today: '2026-11-22' }
    expect(describeProblem('zh', { code: 'formed-in-future', params })).toContain('2026年11月30日')
    expect(describeProblem('en', { code: 'invalid-day', params: { day: '2026-13-45' } })).toContain(
      '2026-13-45',
    )
  })
})

describe('describing an error', () => {
  it('tells what a domain refused', () => {
    expect(describeError('en', new StaleSubmission('x')).message).toContain('somebody may have acted')
    const reasons = describeError('zh', new WorkflowRefused('reasons-missing', { shortest: 4 }))
    expect(reasons).toEqual({ message: expect.stringContaining('至少 4 个字符') })
  })

  it('lists the faults of an entry by the control they belong to', () => {
    const fault = { code: 'slug-taken', path: 'slug', params: { slug: 'bus-stops' } } as const
    const told = describeError('en', new EntryRefused([fault]))
    expect(told.faults).toEqual([{ field: 'slug', message: expect.stringContaining('bus-stops') }])
  })

  it('says nothing of an error nobody foresaw but a number', () => {
    const error = Object.assign(new Error('UNIQUE constraint failed: 44200019900101001X'), {
      code: 'SQLITE_X',
    })
    const told = describeError('zh', error)
    expect(told.reference).toMatch(/^[0-9A-F]{8}$/)
    expect(told.message).toContain(told.reference)
    expect(JSON.stringify(told)).not.toContain('44200019900101001X')
  })
})
