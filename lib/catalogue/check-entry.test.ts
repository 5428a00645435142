import { describe, expect, test } from 'vitest'
import { checkEntry } from '#lib/catalogue/check-entry.ts'
import type { Entry } from '#lib/catalogue/entry.ts'
import type { RuleProfile } from '#lib/catalogue/entry-articles.ts'
import { type EntryFault, entryFaultCodes } from '#lib/catalogue/entry-fault.ts'
import { exampleEntry, exampleOrganisation, exampleTheme } from '#lib/catalogue/entry-fixture.ts'

const text = { zh: '文字', en: 'Text' }
const law = { zh: '《中华人民共和国统计法》第×条', en: 'Statistics Law, Article ×' }

function faultsOf(entry: unknown, profile: RuleProfile = 'zhongshan-2020'): EntryFault[] {
  const context = {
    organisations: [exampleOrganisation],
    themes: [exampleTheme],
    profile,
    existing: [{ slug: 'taken', code: '312001/000009' }],
  }
  const check = checkEntry(entry, context)
  return check.ok ? [] : check.faults
}

const sharing = (change: Partial<Entry['sharing']>) => ({
  ...exampleEntry,
  sharing: { ...exampleEntry.sharing, ...change },
})
const item = (type: Entry['items'][number]['type'], constraints: unknown, length?: number) => ({
  ...exampleEntry,
  items: [exampleEntry.items[0], { ...exampleEntry.items[1], type, length, constraints }],
})
const disclosure = (change: Entry['disclosure']) => ({ ...exampleEntry, disclosure: change })

test('the example has no fault under either profile', () => {
  expect(faultsOf(exampleEntry)).toEqual([])
  expect(faultsOf(exampleEntry, 'guangzhou-2019')).toEqual([])
})

/** One entry per fault: what is wrong, under which profile, with which article. */
const cases: [string, unknown, RuleProfile, EntryFault['code'], string, string | undefined][] = [
  [
    'no title in English',
    { ...exampleEntry, title: { zh: '站' } },
    'zhongshan-2020',
    'element-missing',
    'title.en',
    undefined,
  ],
  [
    'no use requirements',
    { ...exampleEntry, useRequirements: undefined },
    'zhongshan-2020',
    'element-missing',
    'useRequirements',
    'Z9',
  ],
  [
    'no use requirements, Guangzhou',
    { ...exampleEntry, useRequirements: undefined },
    'guangzhou-2019',
    'element-missing',
    'useRequirements',
    undefined,
  ],
  [
    'no update frequency',
    { ...exampleEntry, updateFrequency: undefined },
    'guangzhou-2019',
    'element-missing',
    'updateFrequency',
    'G11',
  ],
  ['no items', { ...exampleEntry, items: [] }, 'guangzhou-2019', 'element-missing', 'items', 'G11'],
  ['an entry that is no object', 'entry', 'zhongshan-2020', 'element-malformed', '', undefined],
  [
    'a malformed code',
    { ...exampleEntry, code: '9/1' },
    'zhongshan-2020',
    'element-malformed',
    'code',
    undefined,
  ],
  [
    'an unknown form',
    { ...exampleEntry, form: 'papyrus' },
    'zhongshan-2020',
    'element-not-allowed',
    'form',
    undefined,
  ],
  [
    'a slug of 81 characters',
    { ...exampleEntry, slug: 'a'.repeat(81) },
    'zhongshan-2020',
    'element-too-long',
    'slug',
    undefined,
  ],
  [
    'an element nobody knows',
    { ...exampleEntry, colour: 'red' },
    'zhongshan-2020',
    'element-unknown',
    '',
    undefined,
  ],
  [
    'no sharing',
    { ...exampleEntry, sharing: undefined },
    'zhongshan-2020',
    'sharing-type-undefined',
    'sharing.type',
    'Z10',
  ],
  [
    'two sharing types',
    { ...exampleEntry, sharing: { ...exampleEntry.sharing, type: ['conditional', 'unconditional'] } },
    'guangzhou-2019',
    'sharing-type-undefined',
    'sharing.type',
    'G9',
  ],
  [
    'conditional without basis',
    sharing({ basis: undefined }),
    'zhongshan-2020',
    'sharing-basis-missing',
    'sharing.basis',
    'Z20',
  ],
  [
    'conditional without conditions',
    sharing({ conditions: undefined }),
    'guangzhou-2019',
    'sharing-conditions-missing',
    'sharing.conditions',
    'G10',
  ],
  [
    'no scope',
    sharing({ scope: undefined }),
    'guangzhou-2019',
    'sharing-scope-missing',
    'sharing.scope',
    'G11',
  ],
  [
    'no purpose',
    sharing({ purpose: undefined }),
    'guangzhou-2019',
    'sharing-purpose-missing',
    'sharing.purpose',
    'G11',
  ],
  [
    'unconditional with conditions',
    sharing({ type: 'unconditional' }),
    'zhongshan-2020',
    'unconditional-sharing-with-conditions',
    'sharing.conditions',
    'Z10',
  ],
  [
    'non-sharing without a law',
    sharing({ type: 'non-sharing', basis: undefined }),
    'zhongshan-2020',
    'non-sharing-law-missing',
    'sharing.basis',
    'Z20',
  ],
  [
    'non-sharing on a whim',
    sharing({ type: 'non-sharing', basis: { zh: '内部使用', en: 'Internal use' } }),
    'guangzhou-2019',
    'non-sharing-law-unnamed',
    'sharing.basis.zh',
    'G10',
  ],
  [
    'a basic database with conditions',
    { ...exampleEntry, code: '112001/1', basicDatabase: 'legal-persons' },
    'guangzhou-2019',
    'basic-database-not-unconditional',
    'sharing.type',
    'G10',
  ],
  [
    'conditional disclosure without conditions',
    disclosure({ type: 'conditional', basis: text }),
    'zhongshan-2020',
    'disclosure-conditions-missing',
    'disclosure.conditions',
    undefined,
  ],
  [
    'conditional disclosure without basis',
    disclosure({ type: 'conditional', conditions: text }),
    'zhongshan-2020',
    'disclosure-basis-missing',
    'disclosure.basis',
    undefined,
  ],
  [
    'no disclosure without basis',
    disclosure({ type: 'none' }),
    'zhongshan-2020',
    'non-disclosure-basis-missing',
    'disclosure.basis',
    undefined,
  ],
  [
    'unconditional disclosure with conditions',
    disclosure({ type: 'unconditional', conditions: text }),
    'zhongshan-2020',
    'unconditional-disclosure-with-conditions',
    'disclosure.conditions',
    undefined,
  ],
  ['no sample data', { ...exampleEntry, sample: [] }, 'zhongshan-2020', 'sample-missing', 'sample', 'Z9'],
  [
    'a sample row too short',
    { ...exampleEntry, sample: [['00000001']] },
    'zhongshan-2020',
    'sample-row-width',
    'sample.0',
    undefined,
  ],
  [
    'an item twice',
    { ...exampleEntry, items: [exampleEntry.items[0], exampleEntry.items[0]] },
    'zhongshan-2020',
    'item-name-repeated',
    'items.1.name',
    undefined,
  ],
  [
    'a range for a text',
    item('C', { minimum: '1' }),
    'zhongshan-2020',
    'constraint-not-for-type',
    'items.1.constraints.minimum',
    undefined,
  ],
  [
    'a pattern for a number',
    item('N', { pattern: '1' }),
    'zhongshan-2020',
    'constraint-not-for-type',
    'items.1.constraints.pattern',
    undefined,
  ],
  [
    'a range for a truth value',
    item('L', { maximum: '1' }),
    'zhongshan-2020',
    'constraint-not-for-type',
    'items.1.constraints.maximum',
    undefined,
  ],
  [
    'a bound that is no number',
    item('I', { minimum: 'few' }),
    'zhongshan-2020',
    'constraint-bound-malformed',
    'items.1.constraints.minimum',
    undefined,
  ],
  [
    'a bound that is no day',
    item('D', { maximum: '2024年3月5日' }),
    'zhongshan-2020',
    'constraint-bound-malformed',
    'items.1.constraints.maximum',
    undefined,
  ],
  [
    'a minimum above the maximum',
    item('I', { minimum: '2', maximum: '1' }),
    'zhongshan-2020',
    'constraint-range-reversed',
    'items.1.constraints.maximum',
    undefined,
  ],
  [
    'a shortest length above the longest',
    item('C', { minLength: 9 }, 8),
    'zhongshan-2020',
    'constraint-length-reversed',
    'items.1.constraints.minLength',
    undefined,
  ],
  [
    'a pattern that does not compile',
    item('C', { pattern: '(' }),
    'zhongshan-2020',
    'constraint-pattern-broken',
    'items.1.constraints.pattern',
    undefined,
  ],
  [
    'a pattern that may never end',
    item('C', { pattern: '(a+)+' }),
    'zhongshan-2020',
    'constraint-pattern-unsafe',
    'items.1.constraints.pattern',
    undefined,
  ],
  [
    'a value allowed that is no number',
    item('I', { enum: ['1', 'one'] }),
    'zhongshan-2020',
    'constraint-enum-not-of-type',
    'items.1.constraints.enum',
    undefined,
  ],
  [
    'a value allowed twice',
    item('C', { enum: ['甲', '甲'] }),
    'zhongshan-2020',
    'constraint-enum-repeated',
    'items.1.constraints.enum',
    undefined,
  ],
  [
    'a key of an item that is none',
    { ...exampleEntry, keys: [['站点编码', '线路']] },
    'zhongshan-2020',
    'key-item-unknown',
    'keys.0.1',
    undefined,
  ],
  [
    'a key that names an item twice',
    { ...exampleEntry, keys: [['站点编码', '站点编码']] },
    'zhongshan-2020',
    'key-item-repeated',
    'keys.0.1',
    undefined,
  ],
  [
    'a provider nobody knows',
    { ...exampleEntry, provider: 'nobody' },
    'guangzhou-2019',
    'organisation-unknown',
    'provider',
    'G11',
  ],
  [
    'a theme nobody knows',
    { ...exampleEntry, themes: ['nothing'] },
    'zhongshan-2020',
    'theme-unknown',
    'themes.0',
    undefined,
  ],
  [
    'a theme twice',
    { ...exampleEntry, themes: ['transport', 'transport'] },
    'zhongshan-2020',
    'theme-repeated',
    'themes.1',
    undefined,
  ],
  ['a slug in use', { ...exampleEntry, slug: 'taken' }, 'zhongshan-2020', 'slug-taken', 'slug', undefined],
  [
    'a code in use',
    { ...exampleEntry, code: '312001/000009' },
    'zhongshan-2020',
    'code-taken',
    'code',
    undefined,
  ],
  [
    'a basic code without a basic database',
    { ...exampleEntry, code: '112001/1' },
    'zhongshan-2020',
    'code-class-contradicts-database',
    'code',
    undefined,
  ],
  [
    'its own code as a related one',
    { ...exampleEntry, relatedCodes: [exampleEntry.code] },
    'zhongshan-2020',
    'related-code-own',
    'relatedCodes.0',
    undefined,
  ],
  [
    'an end before the start',
    { ...exampleEntry, temporal: { start: '2026-01-02', end: '2026-01-01' } },
    'zhongshan-2020',
    'temporal-reversed',
    'temporal.end',
    undefined,
  ],
]

describe('one thing wrong is one fault', () => {
  test.each(cases)('%s', (_, entry, profile, code, path, article) => {
    const faults = faultsOf(entry, profile)
    expect(faults.map((fault) => [fault.code, fault.path, fault.article])).toEqual([[code, path, article]])
  })

  test('every fault has its case', () => {
    expect(new Set(cases.map(([, , , code]) => code))).toEqual(new Set(entryFaultCodes))
  })
})

test('constraints and keys that agree with themselves are accepted', () => {
  expect(
    faultsOf(item('D', { required: true, unique: true, minimum: '2000-01-01', maximum: '2030-12-31' })),
  ).toEqual([])
  expect(
    faultsOf(item('C', { enum: ['甲', '乙'], minLength: 1, pattern: '[甲乙]', format: 'division-code' })),
  ).toEqual([])
  expect(faultsOf({ ...exampleEntry, keys: [['站点编码'], ['站点编码', '站点名称']] })).toEqual([])
})

test('what only the other decree demands is not demanded', () => {
  expect(faultsOf(sharing({ scope: undefined, purpose: undefined }), 'zhongshan-2020')).toEqual([])
  expect(faultsOf({ ...exampleEntry, sample: [] }, 'guangzhou-2019')).toEqual([])
})

test('non-sharing with its law is accepted', () => {
  const entry = sharing({ type: 'non-sharing', basis: law, conditions: undefined })
  expect(faultsOf(entry, 'zhongshan-2020')).toEqual([])
  expect(faultsOf(entry, 'guangzhou-2019')).toEqual([])
})

test('a fault says element, language and place, and never a value', () => {
  const entry = {
    ...exampleEntry,
    items: [{ ...exampleEntry.items[0], label: { zh: '站点', en: '' } }],
    sample: [['机密']],
  }
  const faults = faultsOf(entry)
  expect(faults[0]?.params).toEqual({ element: 'itemsLabel', language: 'en', place: 1 })
  expect(JSON.stringify(faultsOf({ ...exampleEntry, sample: [['机密']] }))).not.toContain('机密')
})
