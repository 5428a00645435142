import { expect, test } from 'vitest'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { acquireLease, releaseLease, renewLease } from '#lib/workflow/lease.ts'

const start = new Date('2026-03-02T01:00:00.000Z')
const after = (ms: number) => new Date(start.getTime() + ms)

test('a lease has one holder at a time, until it runs out or is given back', async () => {
  const { db, another, close } = await temporaryDatabase()
  const other = another()
  const taken = await Promise.all([
    acquireLease(db, 'publish', 'server', 1000, start),
    acquireLease(other, 'publish', 'command', 1000, start),
  ])
  expect(taken.filter(Boolean)).toHaveLength(1)
  const [holder, rival] = taken[0] ? ['server', 'command'] : ['command', 'server']

  expect(await acquireLease(db, 'publish', holder!, 1000, after(500))).toBe(true)
  expect(await acquireLease(db, 'publish', rival!, 1000, after(1400))).toBe(false)
  expect(await renewLease(db, 'publish', holder!, 1000, after(1400))).toBe(true)
  expect(await renewLease(db, 'publish', rival!, 1000, after(1400))).toBe(false)
  expect(await renewLease(db, 'publish', holder!, 1000, after(2400))).toBe(false)
  expect(await acquireLease(db, 'publish', rival!, 1000, after(2400))).toBe(true)

  await releaseLease(db, 'publish', holder!)
  expect(await acquireLease(db, 'publish', holder!, 1000, after(2500))).toBe(false)
  await releaseLease(db, 'publish', rival!)
  expect(await acquireLease(db, 'publish', holder!, 1000, after(2500))).toBe(true)
  await close()
})
