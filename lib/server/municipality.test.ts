import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMunicipality } from '#lib/server/municipality.ts'

test('a municipality that does not promise when it answers is named the promise that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-content-'))
  cpSync('content', folder, { recursive: true })
  const file = join(folder, 'portal.yaml')
  expect(readMunicipality(folder).portal.promises.length).toBeGreaterThan(5)
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: consultation-summary', 'id: something-else'))
  expect(() => readMunicipality(folder)).toThrow(`${file}: promises: add consultation-summary`)
  rmSync(folder, { recursive: true })
})
