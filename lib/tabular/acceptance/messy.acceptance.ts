import { expect, test } from 'vitest'
import type { GivenDialect } from '../table-dialect.ts'
import { compareWithClean, givenBy, pollockFiles, readPollock } from './pollock.ts'

/** Files that are known not to read as `clean/` says; docs/acceptance.md explains each. */
const KNOWN = [
  'Copy_of_2016-17_Q3_Final_V2.csv',
  'PLA_6%Talc-1hz.csv',
  'permanent_secretary_and_director_general_expenses_and_hospitality_april_to_june_2012.csv',
]
const KNOWN_WITHOUT_HINT = [
  ...KNOWN,
  'Sustainability_-_Water_consumption_P_56.csv',
  'nati-clin-audi-bowe-canc-2017-tran-main-fiel-list.csv',
]

/** Reads all files, prints how each came out, and returns the names of those that differ. */
async function misses(title: string, givenOf: (name: string) => GivenDialect): Promise<string[]> {
  const missed: string[] = []
  const lines: string[] = []
  for (const name of pollockFiles) {
    const read = await readPollock(name, givenOf(name))
    const difference = compareWithClean(name, read)
    if (difference) missed.push(name)
    const { header, records, found, right } = difference ?? {}
    const why = difference
      ? `${header ? 'header; ' : ''}${records} records differ (${found} read, ${right} right)`
      : ''
    lines.push(`${difference ? 'miss' : 'pass'}  ${name}  ${why}`)
  }
  process.stdout.write(
    [`\n${title}: ${pollockFiles.length - missed.length} of ${pollockFiles.length}`, ...lines].join('\n'),
  )
  return missed
}

test('there are forty files', () => {
  expect(pollockFiles).toHaveLength(40)
})

test('files read as clean/ says with no hint, but for those that docs/acceptance.md explains', async () => {
  const missed = await misses('Read with no hint', () => ({}))
  expect(missed.sort()).toEqual([...KNOWN_WITHOUT_HINT].sort())
  expect(40 - missed.length).toBeGreaterThanOrEqual(34)
})

test('files read as clean/ says with the dialect of parameters/, but for those explained', async () => {
  const missed = await misses('Read with the dialect of parameters/', givenBy)
  expect(missed.sort()).toEqual([...KNOWN].sort())
  expect(40 - missed.length).toBeGreaterThanOrEqual(37)
})
