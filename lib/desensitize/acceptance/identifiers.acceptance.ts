import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bankCard } from '../detectors/bank-card.ts'
import { mobile } from '../detectors/mobile.ts'
import { detectors } from '../detectors/registry.ts'
import { residentId, upgradeResidentId } from '../detectors/resident-id.ts'
import { shared } from './shared-folder.ts'

const oracle = z
  .object({
    residentId: z.object({ valid: z.array(z.string()), invalid: z.record(z.string(), z.string()) }),
    residentId15: z.object({ upgrade: z.record(z.string(), z.string()) }),
    unifiedSocialCreditCode: z.object({ valid: z.array(z.string()) }),
    bankCard: z.object({ luhnButNotACard: z.array(z.string()), badLuhn: z.array(z.string()) }),
    mobileInText: z.object({ text: z.string() }),
    mac: z.object({ notPersonal: z.array(z.string()) }),
  })
  .parse(JSON.parse(readFileSync(shared('oracles', 'identifiers.json'), 'utf8')))

test('every valid resident ID is accepted, every invalid one refused', () => {
  expect(oracle.residentId.valid.filter((id) => !residentId.matchValue(id))).toEqual([])
  expect(Object.keys(oracle.residentId.invalid).filter((id) => residentId.matchValue(id))).toEqual([])
})

test('numbers of 15 digits are upgraded', () => {
  for (const [id, upgraded] of Object.entries(oracle.residentId15.upgrade)) {
    expect(upgradeResidentId(id)).toBe(upgraded)
    expect(residentId.matchValue(id)).toBe(true)
  }
})

test('codes of organisations and devices are nobody’s', () => {
  for (const value of [...oracle.unifiedSocialCreditCode.valid, ...oracle.mac.notPersonal]) {
    expect(detectors.filter((detector) => detector.matchValue(value)).map(({ id }) => id)).toEqual([])
  }
})

test('numbers that only look like cards are none', () => {
  const values = [...oracle.bankCard.luhnButNotACard, ...oracle.bankCard.badLuhn]
  expect(values.filter((value) => bankCard.matchValue(value))).toEqual([])
})

test('a mobile number is found inside Chinese text', () => {
  expect(mobile.findInText?.(oracle.mobileInText.text)).toMatch(/^1\d{10}$/)
})
