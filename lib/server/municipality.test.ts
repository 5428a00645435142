import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMunicipality } from '#lib/server/municipality.ts'
import { readSampleConsultations } from '#lib/server/seed-consultation.ts'

test('a municipality that does not promise when it answers is named the promise that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-content-'))
  cpSync('content', folder, { recursive: true })
  const file = join(folder, 'portal.yaml')
  expect(readMunicipality(folder).portal.promises.length).toBeGreaterThan(5)
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: consultation-summary', 'id: something-else'))
  expect(() => readMunicipality(folder)).toThrow(`${file}: promises: add consultation-summary`)
  rmSync(folder, { recursive: true })
})

test('the sample consultation can be filed as it is, and is open from that moment on', () => {
  const now = new Date('2026-12-01T02:00:00.000Z')
  const [form] = readSampleConsultations('content', now)
  expect(form).toMatchObject({ opensAt: now.toISOString(), closesAt: '2027-01-30T02:00:00.000Z' })
  expect(readSampleConsultations('content/calendars', now)).toEqual([])
})
