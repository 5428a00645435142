import { expect, test } from 'vitest'
import { planOf } from './edited-plan.ts'

const standard = { id: 'city', version: '1', title: { zh: '标准', en: 'Standard' } }

test('a column that is removed plays no part in the risk, and comes back with its part', () => {
  const edited = {
    standard,
    columns: [{ name: '性别' }, { name: '住址' }, { name: '职业' }],
    open: [false, true, false],
    risk: { quasiIdentifiers: ['住址', '性别'], sensitive: ['职业'], suppressRecords: true },
  }
  const keep = { action: 'keep' } as const
  const plan = planOf({ ...edited, actions: [keep, { action: 'remove' }, keep] })
  expect(plan.standard).toEqual({ id: 'city', version: '1' })
  expect(plan.risk).toEqual({ quasiIdentifiers: ['性别'], sensitive: ['职业'], suppressRecords: true })
  expect(plan.columns[1]).toEqual({ column: '住址', do: { action: 'remove' }, undecided: true })
  expect(planOf({ ...edited, actions: [keep, keep, keep] }).risk.quasiIdentifiers).toEqual(['性别', '住址'])
})
