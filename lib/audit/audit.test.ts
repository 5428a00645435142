import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, auditHead } from '#lib/audit/append-audit.ts'
import { canonicalJson, type Json } from '#lib/audit/canonical-json.ts'
import { chainStart, rowHash } from '#lib/audit/chain.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

const key = Buffer.from('a key of the audit')
let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
})
afterEach(() => opened.close())

const append = (subjectId: string, more: { before?: Json; after?: Json; detail?: Json } = {}) =>
  inTransaction(db, (tx) =>
    appendAudit(tx, key, {
      at: new Date('2026-03-02T01:00:00Z'),
      actor: 'account-1',
      action: 'submission.submit',
      subjectKind: 'submission',
      subjectId,
      origin: 'cli',
      ...more,
    }),
  )

async function appendFive() {
  for (const id of ['a', 'b', 'c', 'd', 'e']) await append(id)
}

describe('the audit chain', () => {
  test('starts empty and whole', async () => {
    expect(await auditHead(db)).toBe(chainStart)
    expect(await verifyAudit(db)).toEqual({ ok: true, rows: 0, head: chainStart })
  })

  test('links each row to the one before', async () => {
    const first = await append('a')
    const second = await append('b')
    expect([first.seq, second.seq]).toEqual([1, 2])
    expect((await listAudit(db)).map((row) => [row.seq, row.previous])).toEqual([
      [2, first.hash],
      [1, chainStart],
    ])
    expect(await verifyAudit(db)).toEqual({ ok: true, rows: 2, head: second.hash })
  })

  test('keeps states as keyed hashes only', async () => {
    await append('a', { before: { phone: '13800138000' }, after: { phone: '13900139000' } })
    const [row] = await listAudit(db)
    expect(JSON.stringify(row)).not.toMatch(/13800138000|13900139000/)
    expect(row?.before_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(row?.before_hash).not.toBe(row?.after_hash)
  })

  test('is not written when the change it records is rolled back', async () => {
    const failing = inTransaction(db, async (tx) => {
      await appendAudit(tx, key, {
        at: new Date(0),
        actor: 'x',
        action: 'y',
        subjectKind: 'z',
        subjectId: '1',
        origin: 'cli',
      })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await auditHead(db)).toBe(chainStart)
  })
})

describe('verifying the audit chain', () => {
  test('finds a changed row', async () => {
    await appendFive()
    await db.updateTable('audit').set({ actor: 'someone-else' }).where('seq', '=', 3).execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: false, seq: 3, why: 'row-changed' })
  })

  test('finds a changed row whose own hash was made anew', async () => {
    await appendFive()
    const row = await db.selectFrom('audit').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow()
    const forged = { ...row, detail: '{"state":"other"}' }
    await db
      .updateTable('audit')
      .set({ ...forged, hash: rowHash(forged) })
      .where('seq', '=', 3)
      .execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: false, seq: 4, why: 'chain-broken' })
  })

  test('finds a deleted row', async () => {
    await appendFive()
    await db.deleteFrom('audit').where('seq', '=', 2).execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: false, seq: 2, why: 'row-missing' })
  })

  test('finds a deleted first row', async () => {
    await appendFive()
    await db.deleteFrom('audit').where('seq', '=', 1).execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: false, seq: 1, why: 'row-missing' })
  })

  test('finds two rows that changed places', async () => {
    await appendFive()
    await db.updateTable('audit').set({ seq: 99 }).where('seq', '=', 2).execute()
    await db.updateTable('audit').set({ seq: 2 }).where('seq', '=', 3).execute()
    await db.updateTable('audit').set({ seq: 3 }).where('seq', '=', 99).execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: false, seq: 2, why: 'chain-broken' })
  })

  test('finds that the end was cut off, by a head that was published', async () => {
    await appendFive()
    const head = await auditHead(db)
    expect(await verifyAudit(db, { publishedHeads: [chainStart, head] })).toMatchObject({ ok: true })
    await db.deleteFrom('audit').where('seq', '=', 5).execute()
    expect(await verifyAudit(db)).toMatchObject({ ok: true, rows: 4 })
    expect(await verifyAudit(db, { publishedHeads: [head] })).toMatchObject({
      ok: false,
      why: 'head-missing',
      head,
    })
  })
})

describe('the auditor', () => {
  test('reads pages, newest first, of one subject too', async () => {
    await appendFive()
    expect((await listAudit(db, { limit: 2 })).map((row) => row.seq)).toEqual([5, 4])
    expect((await listAudit(db, { limit: 2, before: 4 })).map((row) => row.seq)).toEqual([3, 2])
    expect((await listAudit(db, { subjectKind: 'submission', subjectId: 'b' })).map((r) => r.seq)).toEqual([
      2,
    ])
    expect(await listAudit(db, { actor: 'nobody' })).toEqual([])
  })
})

describe('canonical JSON', () => {
  test('is the same whatever the order of keys, and means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse())
        const text = canonicalJson(value as Json)
        expect(canonicalJson(shuffled as Json)).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
