import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { opinionFormSchema } from '#lib/opinions/form.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import { OpinionRefused, type ReceivedOpinion, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { type SealKeys, sealKey } from '#lib/opinions/seal.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'

// Half past midnight in Shanghai, the evening before in UTC.
const now = new Date('2026-11-21T16:30:00.000Z')
const sealKeys: SealKeys = [sealKey(Buffer.alloc(32, 7))]
const context = { now, auditKey: Buffer.from('audit key'), origin: 'web:0', randomBytes, sealKeys }
const body = '希望增加换乘信息。'

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  const row = {
    entry: '{}',
    state: 'disclosed',
    version: 1,
    log_number: 1,
    plan: null,
    table_blob: null,
  } as const
  await db
    .insertInto('catalogue_entries')
    .values([
      { ...row, slug: 'bus-lines', department: 'transport' },
      { ...row, slug: 'parks', department: 'parks-bureau' },
    ])
    .execute()
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

const opinion = (change: Partial<ReceivedOpinion> = {}): ReceivedOpinion => ({
  kind: 'opinion',
  speaker: 'person',
  body,
  language: 'zh',
  details: {},
  contact: '',
  channel: 'website',
  quarantined: false,
  evidence: [],
  dataset: undefined,
  ...change,
})
const receive = (dataset?: string) => receiveOpinion(db, opinion({ dataset }), context)

describe('an opinion', () => {
  test('gets a receipt that is no sequence, of the day in Shanghai', async () => {
    const { number, secret } = await receive('bus-lines')
    expect(number).toMatch(/^20261122-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/)
    expect((await receive()).number).not.toBe(number)
  })

  test('is read with number and secret, however they were typed, and with nothing else', async () => {
    const { number, secret } = await receive('bus-lines')
    const own = { number, dataset: 'bus-lines', speaker: 'person', body, state: 'received' }
    expect(await readReceipt(db, { number, secret })).toMatchObject({ ...own, created_at: now.toISOString() })
    const typed = ` ${secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect(await readReceipt(db, { number: number.replace('-', ''), secret: typed })).toMatchObject(own)
    const other = await receive()
    expect(await readReceipt(db, { number, secret: other.secret })).toBeNull()
    expect(await readReceipt(db, { number: '20261122-000000', secret })).toBeNull()
    expect(await readReceipt(db, { number, secret: '' })).toBeNull()
  })

  test('leaves neither the secret nor its words in the audit, nor the secret in the database', async () => {
    const { secret } = await receive()
    const kept = JSON.stringify(await db.selectFrom('opinions').selectAll().execute())
    const audit = JSON.stringify(await listAudit(db, { action: 'opinion.receive' }))
    expect(kept + audit).not.toContain(secret)
    expect(audit).not.toContain(body)
    expect(audit).toContain('system:public')
  })

  test('on a dataset that is not in the catalogue is refused', async () => {
    await expect(receive('nothing')).rejects.toThrow(OpinionRefused)
  })

  test('draws another number when the first is taken', async () => {
    let draws = 0
    const numbers = (size: number) => (size === 6 ? Buffer.alloc(6, draws++ < 2 ? 1 : 2) : randomBytes(size))
    const receipts = [1, 2].map(() => receiveOpinion(db, opinion(), { ...context, randomBytes: numbers }))
    expect((await Promise.all(receipts)).map(({ number }) => number)).toEqual([
      '20261122-111111',
      '20261122-222222',
    ])
  })
})

describe('the form', () => {
  const parse = (fields: Record<string, string>) =>
    opinionFormSchema.safeParse({
      kind: 'opinion',
      speaker: 'person',
      body,
      language: 'zh',
      website: '',
      ...fields,
    })
  const codes = (fields: Record<string, string>) => parse(fields).error?.issues.map((issue) => issue.message)

  test('takes an opinion in general and one on a dataset', () => {
    expect(parse({ dataset: '' }).data).toMatchObject({ dataset: undefined, body })
    expect(parse({ dataset: 'bus-lines' }).data?.dataset).toBe('bus-lines')
    expect(parse({ dataset: '../etc' }).success).toBe(false)
  })

  test('trims, and keeps line breaks as a person typed them', () => {
    expect(parse({ body: '  第一行\r\n第二行\t。 ' }).data?.body).toBe('第一行\n第二行\t。')
  })

  test.each([
    [{ body: ' 三个字 ' }, 'opinion-too-short'],
    [{ body: '字'.repeat(5001) }, 'opinion-too-long'],
    [{ body: 'abcd\u0000' }, 'opinion-unprintable'],
    [{ body: 'abcd\u202eefgh' }, 'opinion-unprintable'],
    [{ speaker: 'nobody' }, 'opinion-speaker-missing'],
    [{ website: 'https://spam.example' }, 'opinion-refused'],
    [{ inPerson: '1', contact: ' ' }, 'opinion-contact-missing'],
    [{ contact: '字'.repeat(201) }, 'opinion-line-too-long'],
    [{ kind: 'rant' }, 'opinion-kind-unknown'],
    [{ kind: 'request' }, 'opinion-frequency-missing'],
    [{ kind: 'fault', dataset: 'parks', rows: '1\u0007' }, 'opinion-unprintable'],
  ])('refuses %j', (fields, code) => {
    expect(codes(fields)).toEqual([code])
  })

  test('counts characters as a person does', () => {
    expect(parse({ body: '𠮷'.repeat(5000) }).success).toBe(true)
  })
})
