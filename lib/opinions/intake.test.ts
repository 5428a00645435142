import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { addToOpinion, mostAdditions } from '#lib/opinions/add-to-opinion.ts'
import { forgetExpired, keepDraft, readDraft } from '#lib/opinions/drafts.ts'
import { evidenceType } from '#lib/opinions/evidence.ts'
import { erasePersonalParts, readContact, resealPersonalParts } from '#lib/opinions/personal-parts.ts'
import { checkProof, proofChallenge, spendProof } from '#lib/opinions/proof.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import { evidencePlace, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { type SealKeys, seal, sealKey, sealText, unseal, unsealText } from '#lib/opinions/seal.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'

const old = sealKey(Buffer.alloc(32, 1))
const fresh = sealKey(Buffer.alloc(32, 2))
const now = new Date('2026-11-27T02:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const secret = 'a secret of the server'
const canary = 'canary-13800138000@example.invalid'

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
let folder: string
beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  folder = await mkdtemp(join(tmpdir(), 'mulu-blobs-'))
})
afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
})

const contextOf = (sealKeys: SealKeys, at = now) => ({
  now: at,
  auditKey: Buffer.from('audit key'),
  origin: 'web:0',
  randomBytes,
  sealKeys,
})

async function receiveWithContact(sealKeys: SealKeys, blobs = filesystemBlobStore(folder)) {
  const { hash } = await blobs.putBytes(Buffer.from(seal(sealKeys, evidencePlace, Buffer.from(canary))))
  const evidence = [{ name: `${canary}.csv`, mediaType: 'text/csv', bytes: canary.length, blob: hash }]
  const common = {
    kind: 'fault',
    speaker: 'person',
    language: 'zh',
    dataset: undefined,
    details: {},
  } as const
  const receipt = await receiveOpinion(
    db,
    { ...common, body: '第三行写错了。', contact: canary, channel: 'website', quarantined: false, evidence },
    contextOf(sealKeys),
  )
  const { id } = await db.selectFrom('opinions').select('id').executeTakeFirstOrThrow()
  await db.updateTable('opinions').set({ department: 'transport', state: 'assigned' }).execute()
  return { id, receipt, blob: hash }
}

const clerk = (organisation: string) => ({
  accountId: 'me',
  organisation,
  roles: ['data-administrator' as const],
  post: { zh: '岗位', en: 'Post' },
})

describe('a seal', () => {
  test('opens with its key and in its place, and nowhere else', () => {
    const sealed = sealText([old], 'opinion/1/contact', canary)
    expect(sealed).not.toContain(canary)
    expect(unsealText([fresh, old], 'opinion/1/contact', sealed)).toBe(canary)
    expect(() => unsealText([fresh], 'opinion/1/contact', sealed)).toThrow('no key')
    expect(() => unsealText([old], 'opinion/2/contact', sealed)).toThrow('altered')
    expect(() => unsealText([old], 'opinion/1/contact', `${sealed.slice(0, -2)}AA`)).toThrow('altered')
  })
})

describe('contact and evidence', () => {
  test('stand nowhere in the database or the blobs in the clear', async () => {
    const blobs = filesystemBlobStore(folder)
    const { blob } = await receiveWithContact([old], blobs)
    const tables = ['opinions', 'opinion_attachments', 'audit'] as const
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(rows)).not.toContain(canary)
    const chunks: Buffer[] = []
    for await (const chunk of await blobs.open(blob)) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).includes(canary)).toBe(false)
  })

  test('are shown to the department that handles it alone, and the look is recorded', async () => {
    const { id } = await receiveWithContact([old])
    const look = (organisation: string) =>
      readContact(db, { actor: clerk(organisation), id, keys: [old] }, contextOf([old]))
    await expect(look('parks')).rejects.toThrow(NotAllowedError)
    expect(await look('transport')).toBe(canary)
    expect(await listAudit(db, { action: 'opinion.read-contact' })).toHaveLength(1)
  })

  test('are sealed anew with a new key, after which the old one is not needed', async () => {
    const blobs = filesystemBlobStore(folder)
    const { id } = await receiveWithContact([old], blobs)
    expect(await resealPersonalParts(db, blobs, [fresh, old])).toBe(2)
    expect(await resealPersonalParts(db, blobs, [fresh, old])).toBe(0)
    expect(await readContact(db, { actor: clerk('transport'), id, keys: [fresh] }, contextOf([fresh]))).toBe(
      canary,
    )
    const { blob } = await db.selectFrom('opinion_attachments').select('blob').executeTakeFirstOrThrow()
    const chunks: Buffer[] = []
    for await (const chunk of await blobs.open(blob)) chunks.push(chunk as Buffer)
    expect(unseal([fresh], evidencePlace, Buffer.concat(chunks).toString()).toString()).toBe(canary)
  })

  test('are erased once, when the time after the answer is over', async () => {
    const blobs = filesystemBlobStore(folder)
    const { id, blob } = await receiveWithContact([old], blobs)
    const erase = (before: Date) => erasePersonalParts(db, blobs, before, contextOf([old], later(48)))
    expect(await erase(later(48))).toBe(0)
    const answer = {
      state: 'answered',
      outcome: 'adopted',
      answer: '已更正。',
      answered_at: later(1).toISOString(),
    } as const
    await db.updateTable('opinions').set(answer).execute()
    expect(await erase(now)).toBe(0)
    expect(await erase(later(2))).toBe(1)
    expect(await erase(later(2))).toBe(0)
    expect(await blobs.has(blob)).toBe(false)
    expect(await readContact(db, { actor: clerk('transport'), id, keys: [old] }, contextOf([old]))).toBeNull()
  })
})

describe('a proof of work', () => {
  const solve = async (at = now, by = secret) => {
    const challenge = await proofChallenge(by, at)
    const solution = await solveChallenge({ challenge, deriveKey })
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  }

  test('is good once', async () => {
    // The library reads the machine's clock as well: the challenge is of now.
    const at = new Date()
    const payload = await solve(at)
    expect(await checkProof(secret, payload, at)).toBe('good')
    expect(await spendProof(db, payload, at)).toBe(true)
    expect(await spendProof(db, payload, at)).toBe(false)
  })

  test('of another server, an old one, none, or nonsense is told apart', async () => {
    const at = new Date()
    expect(await checkProof(secret, await solve(at, 'another secret'), at)).toBe('proof-invalid')
    expect(await checkProof(secret, await solve(at), new Date(at.getTime() + 2 * 3_600_000))).toBe(
      'proof-expired',
    )
    expect(await checkProof(secret, undefined, at)).toBe('absent')
    for (const nonsense of ['x', btoa('null'), btoa('{"challenge":{}}')]) {
      expect(await checkProof(secret, nonsense, at)).toBe('proof-invalid')
    }
  })
})

describe('a refused form', () => {
  test('is kept sealed for a day, for who knows the token', async () => {
    const draft = {
      typed: { body: '好', contact: canary },
      codes: ['opinion-too-short'],
      fields: {},
      files: false,
    }
    const token = await keepDraft(db, [old], draft, now)
    expect(JSON.stringify(await db.selectFrom('opinion_drafts').selectAll().execute())).not.toContain(canary)
    expect(await readDraft(db, [old], token, later(23))).toEqual(draft)
    expect(await readDraft(db, [old], `${token}x`, now)).toBeNull()
    expect(await readDraft(db, [old], token, later(25))).toBeNull()
    await forgetExpired(db, later(25))
    expect(await db.selectFrom('opinion_drafts').selectAll().execute()).toEqual([])
  })
})

describe('an addition', () => {
  test('takes the receipt, is kept once, and has an end', async () => {
    const { receipt } = await receiveWithContact([old])
    const add = (body: string, given = receipt.secret) =>
      addToOpinion(db, { number: receipt.number, secret: given, body }, contextOf([old]))
    expect(await add('再说一句。', 'WRONG')).toBe('unknown')
    expect(await add('再说一句。')).toBe('added')
    expect(await add('再说一句。')).toBe('added')
    expect((await readReceipt(db, receipt))?.additions.map(({ body }) => body)).toEqual(['再说一句。'])
    for (let more = 1; more < mostAdditions; more++) await add(`第 ${more} 次补充`)
    expect(await add('还有。')).toBe('full')
  })
})

describe('evidence', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  test.each([
    ['evidence.exe', '%PDF-1.7\n', 'application/pdf'],
    ['a.csv', '行,值\n', 'text/csv'],
    ['a.csv', 'MZ\u0000\u0000', null],
    ['a.txt', 'plain', null],
    ['a.pdf', '<script>', null],
    ['a.png', 'GIF89a\u0001\u0000\u0001\u0000', null],
  ])('%s with the content %j is %s', async (name, content, type) => {
    expect(await evidenceType({ name, bytes: bytes(content) })).toBe(type)
  })
})
