import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAudit } from '#lib/audit/list-audit.ts'
import { checkAgain } from './check-again.ts'
import { checkUpload } from './check-upload.ts'
import { type Desk, openDesk } from './desk-fixture.ts'
import { stopWork } from './stop-work.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk([{ name: '编号', label: { zh: '编号', en: 'Code' }, type: 'C' }])
})
afterEach(() => desk.close())

/** A submission whose check is under way. */
async function checking(): Promise<string> {
  const id = await desk.checked('编号.csv', Buffer.from('编号\n001\n002\n'))
  await checkAgain(desk.context, desk.administrator, id)
  expect((await desk.read(id)).state).toBe('checking')
  return id
}

test('a check that is stopped leaves the file, says so and can be run again', async () => {
  const id = await checking()
  await stopWork(desk.context, desk.colleague, id)
  const stopped = await desk.read(id)
  expect(stopped).toMatchObject({
    state: 'draft',
    failure: { code: 'check-stopped' },
    upload_name: '编号.csv',
  })
  expect(await listAudit(desk.context.db, { action: 'dataset.check-stopped' })).toHaveLength(1)
  await checkAgain(desk.context, desk.administrator, id)
  await checkUpload(desk.context, desk.administrator, id)
  expect(await desk.read(id)).toMatchObject({ state: 'draft', failure: null, inspection: { rows: 2 } })
})

test('another department, a reviewer and whoever comes too late are refused', async () => {
  const id = await checking()
  await expect(stopWork(desk.context, desk.stranger, id)).rejects.toThrow('other-department')
  await expect(stopWork(desk.context, desk.reviewer, id)).rejects.toThrow('role-missing')
  await stopWork(desk.context, desk.administrator, id)
  await expect(stopWork(desk.context, desk.administrator, id)).rejects.toMatchObject({
    code: 'nothing-under-way',
  })
})
