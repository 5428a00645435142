import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '#lib/store/migrate.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
})
afterEach(() => opened.close())

const lease = (name: string) => ({ name, holder: 'a', expires_at: '2026-01-01T00:00:00.000Z' })
const names = async (from: Db) =>
  (await from.selectFrom('leases').select('name').execute()).map((r) => r.name)

describe('the database', () => {
  test('is set up with WAL and foreign keys', async () => {
    const pragma = async (name: string) =>
      Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)).rows[0]!)[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(5000)
    expect(await pragma('synchronous')).toBe(1)
  })

  test('migrates once, also when two processes start at the same time', async () => {
    expect(await Promise.all([migrate(db), migrate(opened.another())])).toEqual([[], []])
  })

  test('is created once by two processes that both find nothing', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'mulu-db-'))
    const both = [openDatabase(join(dir, 'new.db')), openDatabase(join(dir, 'new.db'))] as const
    const ran = await Promise.all([migrate(both[0]), migrate(both[1])])
    expect(ran.flat()).toEqual(['0001-first', '0002-any-table', '0003-public-speaks'])
    for (const each of both) await each.destroy()
    await rm(dir, { recursive: true })
  })

  test('refuses a submission of an unknown account, and an unknown state', async () => {
    const row = {
      id: 's',
      kind: 'entry',
      department: 'd',
      subject: 'x',
      title_zh: '题',
      title_en: 'T',
    } as const
    const times = { created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' }
    const insert = db
      .insertInto('submissions')
      .values({ ...row, ...times, submitter: 'nobody', state: 'draft' })
    await expect(insert.execute()).rejects.toThrow('FOREIGN KEY')
    const unknownState = sql`insert into publication_orders (number, submission_id, at, audit_head, state)
      values (1, 's', '', '', 'perhaps')`
    await expect(unknownState.execute(db)).rejects.toThrow('publication_orders_state')
  })
})

describe('a transaction', () => {
  test('takes the write lock at once, so that a second one waits and then sees what the first wrote', async () => {
    const other = opened.another()
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const first = inTransaction(db, async (tx) => {
      begun.resolve()
      await tx.selectFrom('leases').selectAll().execute()
      await tx.insertInto('leases').values(lease('first')).execute()
      order.push('first')
    })
    await begun.promise
    const second = inTransaction(other, async (tx) => {
      order.push('second')
      return names(tx)
    })
    await first
    expect(await second).toEqual(['first'])
    expect(order).toEqual(['first', 'second'])
  })

  test('rolls back when the work throws', async () => {
    const failing = inTransaction(db, async (tx) => {
      await tx.insertInto('leases').values(lease('a')).execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await names(db)).toEqual([])
    await inTransaction(db, (tx) => tx.insertInto('leases').values(lease('b')).execute())
    expect(await names(opened.another())).toEqual(['b'])
  })
})
