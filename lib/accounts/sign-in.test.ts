import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foundAccounts } from '#lib/accounts/found-accounts.ts'
import { generatePassword, hashPassword, verifyPassword } from '#lib/accounts/password.ts'
import { createSession, endSession, readSession } from '#lib/accounts/sessions.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { forgetOldFailures } from '#lib/accounts/sign-in-failures.ts'
import { sourceNetwork, webOrigin } from '#lib/accounts/source.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { fixedClock } from '#lib/store/clock.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

const key = Buffer.from('source key')
const auditKey = Buffer.from('audit key')
const office = '203.0.113.7'
const elsewhere = '198.51.100.9'
const email = 'data@civil-affairs.example'
const password = 'correct horse battery'

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
let accountId: string
let clock: ReturnType<typeof fixedClock>

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  clock = fixedClock('2026-03-02T01:00:00.000Z')
  const post = { zh: '数据管理员', en: 'Data administrator' }
  const passwordHash = await hashPassword(password)
  const account = {
    email,
    post,
    organisation: 'civil-affairs',
    passwordHash,
    roles: ['data-administrator'],
  } as const
  const [id] = await inTransaction(db, (tx) =>
    foundAccounts(tx, [{ ...account, roles: [...account.roles] }], context()),
  )
  accountId = id!
})
afterEach(() => opened.close())

const context = () => ({ now: clock.now(), auditKey, origin: 'cli' })
const deps = () => ({ now: clock.now(), key, auditKey })
const tryWith = (given: string, source = office, as = email) =>
  signIn(db, { email: as, password: given, source }, deps())

async function fail(times: number, source: string) {
  for (let n = 0; n < times; n++) await tryWith('wrong', source)
}

const blocked = { ok: false, code: 'too-many-attempts' }
const refused = { ok: false, code: 'wrong-email-or-password' }

describe('signing in', () => {
  test('begins a session with the roles in force', async () => {
    const result = await tryWith(password, office, ' Data@Civil-Affairs.example ')
    if (!result.ok) throw new Error(result.code)
    expect(await readSession(db, result.sessionId, clock.now())).toEqual({
      accountId,
      organisation: 'civil-affairs',
      roles: ['data-administrator'],
      post: { zh: '数据管理员', en: 'Data administrator' },
    })
  })

  test('tells a wrong password and an unknown address by the same words', async () => {
    expect(await tryWith('wrong')).toEqual(await tryWith(password, office, 'nobody@example.com'))
    expect(await tryWith('wrong')).toMatchObject(refused)
  })

  test('is refused to a disabled account', async () => {
    await db.updateTable('accounts').set({ disabled_at: clock.now().toISOString() }).execute()
    expect(await tryWith(password)).toMatchObject({ ok: false, code: 'account-disabled' })
    expect(await tryWith('wrong')).toMatchObject(refused)
  })

  test('leaves no address, e-mail or session id in the audit and the counts', async () => {
    const result = await tryWith(password)
    await fail(2, office)
    const rows = JSON.stringify([
      await listAudit(db),
      await db.selectFrom('sign_in_failures').selectAll().execute(),
    ])
    expect(rows).not.toContain(office)
    expect(rows).not.toContain(email)
    expect(rows).not.toContain(result.ok && result.sessionId)
    expect(await verifyAudit(db)).toMatchObject({ ok: true })
  })
})

describe('guessing', () => {
  test('is slowed after three tries, twice as long each time, and a right password has to wait too', async () => {
    await fail(3, office)
    expect(await tryWith(password)).toEqual({ ...blocked, params: { seconds: 1 } })
    clock.advance(1_000)
    await fail(1, office)
    expect(await tryWith(password)).toMatchObject({ params: { seconds: 2 } })
    clock.advance(2_000)
    expect(await tryWith(password)).toMatchObject({ ok: true })
    // The pair starts anew.
    await fail(2, office)
    expect(await tryWith(password)).toMatchObject({ ok: true })
  })

  test('never waits longer than a quarter of an hour', async () => {
    for (let n = 0; n < 16; n++) {
      await fail(1, office)
      clock.advance(900_000)
    }
    await fail(1, office)
    expect(await tryWith(password)).toMatchObject({ params: { seconds: 900 } })
  })

  test('from elsewhere never blocks the owner', async () => {
    for (let n = 0; n < 5; n++) await fail(10, `198.51.100.${n}`)
    expect(await tryWith(password, elsewhere)).toMatchObject({ ok: true })
    expect(await tryWith(password, office)).toMatchObject({ ok: true })
  })

  test('with tries sent all at once gets no more than the free ones', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => tryWith('wrong')))
    expect(results.filter((result) => !result.ok && result.code === 'wrong-email-or-password')).toHaveLength(
      3,
    )
  })

  test('over many accounts is slowed by its source', async () => {
    for (let n = 0; n < 20; n++) await tryWith('wrong', elsewhere, `post-${n}@example.com`)
    expect(await tryWith('wrong', elsewhere, 'post-20@example.com')).toMatchObject(blocked)
    expect(await tryWith(password, office)).toMatchObject({ ok: true })
  })

  test('from many sources is heard of by the auditor, once per doubling', async () => {
    for (let n = 0; n < 45; n++) await tryWith('wrong', `198.51.100.${n}`)
    const alarms = await listAudit(db, { action: 'sign-in.many-failures', subjectId: accountId })
    expect(alarms.map((row) => JSON.parse(row.detail))).toEqual([{ failures: 40 }, { failures: 20 }])
  })

  test('is forgotten after a day', async () => {
    await fail(3, office)
    clock.advance(25 * 3600 * 1000)
    await inTransaction(db, (tx) => forgetOldFailures(tx, clock.now()))
    expect(await db.selectFrom('sign_in_failures').selectAll().execute()).toEqual([])
  })
})

describe('a session', () => {
  const begin = () => createSession(db, accountId, context())

  test('ends after an hour without a request, and lives on with requests up to eight hours', async () => {
    const idle = await begin()
    clock.advance(59 * 60_000)
    expect(await readSession(db, idle, clock.now())).not.toBeNull()
    clock.advance(61 * 60_000)
    expect(await readSession(db, idle, clock.now())).toBeNull()
    const busy = await begin()
    for (let minutes = 0; minutes < 470; minutes += 10) {
      clock.advance(600_000)
      expect(await readSession(db, busy, clock.now())).not.toBeNull()
    }
    clock.advance(600_000)
    expect(await readSession(db, busy, clock.now())).toBeNull()
  })

  test('ends when signed out, or when the account is disabled', async () => {
    const first = await begin()
    const second = await begin()
    await endSession(db, first, context())
    await endSession(db, first, context())
    expect(await readSession(db, first, clock.now())).toBeNull()
    expect(await listAudit(db, { action: 'session.end' })).toHaveLength(1)
    await db.updateTable('accounts').set({ disabled_at: clock.now().toISOString() }).execute()
    expect(await readSession(db, second, clock.now())).toBeNull()
    expect(await readSession(db, 'never begun', clock.now())).toBeNull()
  })

  test('loses a role as soon as it is revoked', async () => {
    const id = await begin()
    await db.updateTable('role_grants').set({ revoked_at: clock.now().toISOString() }).execute()
    expect((await readSession(db, id, clock.now()))?.roles).toEqual([])
  })
})

describe('a password', () => {
  test('is kept as argon2id and compared whatever the composition of its characters', async () => {
    const stored = await hashPassword('Café密码密码密码')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(stored, 'Cafe\u0301密码密码密码')).toBe(true)
    expect(await verifyPassword(stored, 'another')).toBe(false)
    expect(await verifyPassword(undefined, 'anything')).toBe(false)
  })

  test('that is too long is refused and not hashed at length', async () => {
    expect(await verifyPassword(await hashPassword('x'.repeat(1024)), 'x'.repeat(1025))).toBe(false)
  })

  test('that is generated has 100 bits and no ambiguous letters', () => {
    expect(generatePassword()).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}$/)
    expect(generatePassword()).not.toBe(generatePassword())
  })
})

describe('the source of a request', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
    ['2001:DB8:0:1::2%eth0', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(sourceNetwork(address)).toBe(network)
  })

  test('is written down as a keyed hash', () => {
    expect(webOrigin(key, office)).toMatch(/^web:[0-9a-f]{32}$/)
    expect(webOrigin(key, office)).not.toBe(webOrigin(Buffer.from('another key'), office))
  })
})
