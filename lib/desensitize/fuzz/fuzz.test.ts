import { expect, test } from 'vitest'
import { damagedFiles, runFuzz } from './run-fuzz.ts'

const BUSY_MACHINE = 180_000

test(
  'two hundred damaged files neither crash nor hang a worker, and lose no row without a report',
  async () => {
    const report = await runFuzz(await damagedFiles(200, 20_261_122), 1)
    expect(report.failures).toEqual([])
    // The measure is no empty one: some are refused, some read with a report, and most that are read are compared.
    expect(report.refused).toBeGreaterThan(20)
    expect(report.reported).toBeGreaterThan(20)
    expect(report.compared).toBeGreaterThan(40)
  },
  BUSY_MACHINE,
)
