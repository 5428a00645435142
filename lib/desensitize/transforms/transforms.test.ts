import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnAction } from '../plan.ts'
import { makeTransform } from './make-transform.ts'
import { mask } from './mask.ts'
import { pseudonym } from './pseudonym.ts'
import { redact } from './redact.ts'
import { suppressRare } from './suppress-rare.ts'
import { truncate } from './truncate.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })
const context = {
  pseudonymKey: new Uint8Array(32),
  hierarchies: new Map([
    [
      '级别',
      {
        name: '级别',
        rows: [
          ['甲', '上'],
          ['乙', '上'],
        ],
      },
    ],
  ]),
  rare: new Set(['少见']),
}

test('a mask keeps the length and shows only the first and last characters', () => {
  fc.assert(
    fc.property(anyText, fc.nat(20), fc.nat(20), (value, first, last) => {
      const before = [...value]
      const after = [...(mask(first, last)(value) ?? '')]
      expect(after.length).toBe(before.length)
      after.forEach((point, index) => {
        const shown = before.length > first + last && (index < first || index >= before.length - last)
        expect(point).toBe(shown ? before[index] : '*')
      })
    }),
  )
})

test('a value not longer than what stays is masked whole', () => {
  expect(mask(3, 4)('1234567')).toBe('*******')
  expect(mask(1, 0)('𠮷田')).toBe('𠮷*')
})

test('a truncated value is shorter than the value and begins like it; a short one is suppressed', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 20 }), (value, first) => {
      const text = value.trim()
      const after = truncate(first)(value)
      if (text === '') expect(after).toBe('')
      else if ([...text].length <= first) expect(after).toBeNull()
      else {
        expect(text.startsWith(after ?? '?')).toBe(true)
        expect([...(after ?? '')]).toHaveLength(first)
      }
    }),
  )
})

test('a pseudonym is the same for the same value and key, and another with another key', () => {
  const [one, two] = [pseudonym(new Uint8Array(32)), pseudonym(new Uint8Array(32).fill(1))]
  fc.assert(
    fc.property(anyText, (value) => {
      fc.pre(value.trim() !== '')
      expect(one(value)).toMatch(/^P-[A-Z2-7]{16}$/)
      expect(one(value)).toBe(one(value))
      expect(one(value)).not.toBe(two(value))
    }),
  )
  expect(one('')).toBe('')
})

test('rare values are suppressed and the others stay as they are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText), fc.nat(), (values, cut) => {
      const rare = new Set(values.slice(0, cut % (values.length + 1)))
      for (const value of values) expect(suppressRare(rare)(value)).toBe(rare.has(value) ? null : value)
    }),
  )
})

test('a text keeps its length and everything but what is found in it', () => {
  const digits = (text: string) =>
    [...text.matchAll(/\d{3,}/g)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }))
  fc.assert(
    fc.property(anyText, (value) => {
      const after = redact(digits)(value) ?? ''
      expect(after.replace(/\*+/g, '')).toBe(value.replace(/\d{3,}|\*+/g, ''))
      expect(after).not.toMatch(/\d{3,}/)
      expect([...after]).toHaveLength([...value].length)
    }),
  )
  expect(redact(() => [{ start: 0, end: 1 }])('不停地找到')).toBeNull()
})

test('the detectors’ finds in a remark are hidden', () => {
  const transform = makeTransform({ action: 'redact' }, context)
  const after = transform?.('请于周三致电13812345678，或发至 li.si@example.com') ?? ''
  expect(after).not.toContain('13812345678')
  expect(after).not.toContain('li.si')
  expect(after).toContain('请于周三致电***********')
})

const transforms: ColumnAction[] = [
  { action: 'suppress-rare', below: 5 },
  { action: 'mask', keepFirst: 2, keepLast: 2 },
  { action: 'redact' },
  { action: 'truncate', keepFirst: 3 },
  { action: 'round', to: 0.5 },
  { action: 'top-bottom', top: 90 },
  { action: 'pseudonym' },
  ...(
    [
      { to: 'year' },
      { to: 'quarter' },
      { to: 'month' },
      { to: 'years', width: 10 },
      { to: 'band', width: 10 },
      { to: 'age-band', width: 10, top: 80 },
      { to: 'town' },
      { to: 'county' },
      { to: 'prefecture' },
      { to: 'province' },
      { to: 'division-code', level: 'county' },
      { to: 'ip-prefix', v4: 24, v6: 48 },
      { to: 'coordinate', decimals: 2 },
      { to: 'hierarchy', hierarchy: '级别', level: 1 },
    ] as const
  ).map((generalisation): ColumnAction => ({ action: 'generalise', generalisation })),
]

test.each(transforms)('an empty cell stays empty, and no text makes a transform fail: %o', (action) => {
  const transform = makeTransform(action, context)
  expect(transform?.('')).toBe('')
  fc.assert(
    fc.property(anyText, (value) => {
      const once = transform?.(value)
      expect(once === null || typeof once === 'string').toBe(true)
      expect(transform?.(value)).toBe(once)
    }),
  )
})

test.each(transforms.filter(({ action }) => action === 'generalise'))(
  'what cannot be read is suppressed, never passed through: %o',
  (action) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z!?]{1,12}$/), (value) => {
        expect(makeTransform(action, context)?.(value)).toBeNull()
      }),
    )
  },
)

test('what the context lacks is an error, never a value that goes through', () => {
  const bare = { pseudonymKey: new Uint8Array(32), hierarchies: new Map() }
  expect(() => makeTransform({ action: 'suppress-rare', below: 5 }, bare)).toThrow()
  const generalisation = { to: 'hierarchy', hierarchy: '级别', level: 2 } as const
  expect(() => makeTransform({ action: 'generalise', generalisation }, context)).toThrow()
  expect(makeTransform({ action: 'remove' }, bare)).toBeUndefined()
})
