import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { upgradeResidentId } from '../detectors/resident-id.ts'
import { identify } from '../identify.ts'
import { shared } from './shared-folder.ts'

const about = { about: z.string().optional() }
/** Strict: a new section of known answers must not go unread. */
const oracle = z
  .strictObject({
    residentId: z.strictObject({
      ...about,
      valid: z.array(z.string()).min(1),
      invalid: z.record(z.string(), z.string()),
    }),
    residentId15: z.strictObject({ ...about, upgrade: z.record(z.string(), z.string()) }),
    unifiedSocialCreditCode: z.strictObject({ ...about, valid: z.array(z.string()).min(1) }),
    bankCard: z.strictObject({ luhnButNotACard: z.array(z.string()), badLuhn: z.array(z.string()) }),
    mobileInText: z.strictObject({ ...about, text: z.string() }),
    mac: z.strictObject({ ...about, notPersonal: z.array(z.string()) }),
  })
  .parse(JSON.parse(readFileSync(shared('oracles', 'identifiers.json'), 'utf8')))

const idsOf = (value: string) => identify(value).map(({ id }) => id)
const personalIn = (value: string) => identify(value).filter(({ personal }) => personal)

test.each(oracle.residentId.valid)('%s is a resident ID for certain', (value) => {
  expect(identify(value)).toMatchObject([{ id: 'resident-id', personal: true, certainty: 'certain' }])
})

test.each(Object.entries(oracle.residentId.invalid))('%s is nothing: %s', (value) => {
  expect(idsOf(value)).toEqual([])
})

test.each(Object.entries(oracle.residentId15.upgrade))('%s is upgraded to %s', (value, upgraded) => {
  expect(upgradeResidentId(value)).toBe(upgraded)
  expect(idsOf(value)).toContain('resident-id')
  expect(idsOf(upgraded)).toContain('resident-id')
})

test.each(oracle.unifiedSocialCreditCode.valid)('%s is the code of an organisation and nobody’s', (value) => {
  expect(identify(value)).toMatchObject([{ id: 'credit-code', personal: false, certainty: 'certain' }])
})

test.each([...oracle.bankCard.luhnButNotACard, ...oracle.bankCard.badLuhn])('%s is no card', (value) => {
  expect(idsOf(value)).toEqual([])
})

test('a mobile number is found inside Chinese text without spaces', () => {
  expect(identify(oracle.mobileInText.text)).toMatchObject([{ id: 'mobile', inText: true }])
})

test.each(oracle.mac.notPersonal)('%s is nobody’s', (value) => {
  expect(personalIn(value)).toEqual([])
})
