import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DistinctBudget, DistinctSet } from './distinct-set.ts'
import { DistinctStage } from './distinct-stage.ts'

const MEGABYTE = 1 << 20

test('a set holds each value once, also those that differ in one half of a character', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })), (values) => {
      const set = new DistinctSet(new DistinctBudget(MEGABYTE))
      for (const value of values) expect(set.add(value)).toBe(true)
      expect(set.size).toBe(new Set(values).size)
      expect(new Set(set.values())).toEqual(new Set(values))
    }),
  )
})

test('a table that grows forgets nothing, and gives back what it took', () => {
  const budget = new DistinctBudget(16 * MEGABYTE)
  const set = new DistinctSet(budget)
  const values = Array.from({ length: 100_000 }, (_, i) => `村${i}`)
  expect([...values, ...values].every((value) => set.add(value))).toBe(true)
  expect(set.size).toBe(100_000)
  expect(budget.left).toBeLessThan(16 * MEGABYTE)
  set.release()
  expect(budget.left).toBe(16 * MEGABYTE)
})

test('what does not fit is counted on disk, as exactly', async () => {
  const workDir = await mkdtemp(join(tmpdir(), 'mulu-distinct-'))
  try {
    // Room for the table of one column, and a few of its values.
    const stage = new DistinctStage(workDir, 3 * MEGABYTE)
    const cells = (from: number) => Array.from({ length: 20_000 }, (_, i) => ` 行政村${from + i} `)
    for (const from of [0, 10_000, 40_000, 80_000]) {
      await stage.add(3, () => ['旧值'], cells(from))
      await stage.add(5, () => ['旧值'], ['甲', '乙', '', '甲'])
      await stage.add(7, () => ['旧值'], ['长'.repeat(70_000), '短,"'])
    }
    expect([...(await stage.count())].sort()).toEqual([
      [3, 70_001],
      [5, 3],
      [7, 3],
    ])
  } finally {
    await rm(workDir, { recursive: true })
  }
})
