import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AccountError, type AccountFaultCode } from '#lib/accounts/account-errors.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { foundAccounts } from '#lib/accounts/found-accounts.ts'
import { listAccounts } from '#lib/accounts/list-accounts.ts'
import {
  changePassword,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from '#lib/accounts/manage-accounts.ts'
import { hashPassword } from '#lib/accounts/password.ts'
import { confirmRole, proposeRole, revokeRole } from '#lib/accounts/roles.ts'
import { createSession, readActor, readSession, rolesInForce } from '#lib/accounts/sessions.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import type { Role } from '#lib/store/schema.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

const auditKey = Buffer.from('audit key')
const now = new Date('2026-03-02T01:00:00.000Z')
const context = { now, auditKey, origin: 'cli' }
const post = { zh: '岗位', en: 'Post' }

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
let first: Actor
let second: Actor
let outsider: Actor

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  const passwordHash = await hashPassword('a founding password')
  const account = (name: string, role: Role) => ({
    email: `${name}@example.com`,
    post,
    organisation: 'data-bureau',
    passwordHash,
    roles: [role],
  })
  const ids = await inTransaction(db, (tx) =>
    foundAccounts(
      tx,
      [
        account('first', 'account-administrator'),
        account('second', 'account-administrator'),
        account('r', 'reviewer'),
      ],
      context,
    ),
  )
  const actors = await Promise.all(ids.map((id) => readActor(db, id)))
  ;[first, second, outsider] = actors as [Actor, Actor, Actor]
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

const create = (email = 'new@example.com') =>
  createAccount(db, { actor: first, email, post, organisation: 'civil-affairs' }, context)

async function expectFault(work: Promise<unknown>, code: AccountFaultCode) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AccountError)
  expect((error as AccountError).code).toBe(code)
}

const signInAs = (email: string, password: string) =>
  signIn(db, { email, password, source: '203.0.113.7' }, { now, key: auditKey, auditKey })

describe('founding', () => {
  test('puts roles in force without a proposer, is recorded, and happens once', async () => {
    expect(first.roles).toEqual(['account-administrator'])
    expect(await listAudit(db, { action: 'role.found' })).toHaveLength(3)
    await expectFault(
      inTransaction(db, (tx) => foundAccounts(tx, [], context)),
      'portal-already-founded',
    )
  })
})

describe('an account administrator', () => {
  test('creates an account that can sign in and has no role', async () => {
    const { accountId, password } = await create('New@Example.com')
    expect(await signInAs('new@example.com', password)).toMatchObject({ ok: true, accountId })
    expect(await rolesInForce(db, accountId)).toEqual([])
    const [row] = await listAudit(db, { action: 'account.create' })
    expect(row).toMatchObject({ actor: first.accountId, subject_id: accountId })
    expect(JSON.stringify(row)).not.toContain('new@example.com')
  })

  test('cannot use an address twice, or one that is none', async () => {
    await create()
    await expectFault(create('NEW@example.com'), 'account-email-taken')
    await expectFault(create('nobody'), 'account-email-malformed')
  })

  test('disables an account, which ends its sessions, and enables it again', async () => {
    const { accountId, password } = await create()
    const session = await createSession(db, accountId, context)
    await disableAccount(db, { actor: first, accountId }, context)
    expect(await readSession(db, session, now)).toBeNull()
    expect(await listAudit(db, { action: 'session.end' })).toHaveLength(1)
    await expectFault(disableAccount(db, { actor: first, accountId }, context), 'account-state-unchanged')
    await enableAccount(db, { actor: second, accountId }, context)
    expect(await readSession(db, session, now)).toBeNull()
    expect(await signInAs('new@example.com', password)).toMatchObject({ ok: true })
  })

  test('cannot disable or reset the own account', async () => {
    const own = { actor: first, accountId: first.accountId }
    await expectFault(disableAccount(db, own, context), 'account-own')
    await expectFault(resetPassword(db, own, context), 'account-own')
  })

  test('resets a password, which ends the sessions and the old password', async () => {
    const { accountId, password } = await create()
    const session = await createSession(db, accountId, context)
    const reset = await resetPassword(db, { actor: second, accountId }, context)
    expect(await readSession(db, session, now)).toBeNull()
    expect(await signInAs('new@example.com', password)).toMatchObject({ ok: false })
    expect(await signInAs('new@example.com', reset.password)).toMatchObject({ ok: true })
  })

  test('who resets the password of a reviewer cannot approve with it: the role waits for a second person', async () => {
    await resetPassword(db, { actor: first, accountId: outsider.accountId }, context)
    expect(await rolesInForce(db, outsider.accountId)).toEqual([])
    const listed = (await listAccounts(db)).find((account) => account.id === outsider.accountId)
    const grantId = listed!.grants[0]!.id
    await expectFault(confirmRole(db, { actor: first, grantId }, context), 'role-same-person')
    await confirmRole(db, { actor: second, grantId }, context)
    expect(await rolesInForce(db, outsider.accountId)).toEqual(['reviewer'])
  })

  test('no other role manages accounts', async () => {
    const { accountId } = await create()
    await expect(disableAccount(db, { actor: outsider, accountId }, context)).rejects.toThrow('role-missing')
    const proposal = proposeRole(db, { actor: outsider, accountId, role: 'auditor' }, context)
    await expect(proposal).rejects.toThrow('role-missing')
  })
})

describe('a role', () => {
  const propose = (accountId: string, role: Role, actor = first) =>
    proposeRole(db, { actor, accountId, role }, context)

  test.each(['data-administrator', 'auditor'] as const)('%s is in force at once', async (role) => {
    const { accountId } = await create()
    expect(await propose(accountId, role)).toMatchObject({ inForce: true })
    expect(await rolesInForce(db, accountId)).toEqual([role])
  })

  test.each(['reviewer', 'account-administrator'] as const)(
    '%s takes a second account administrator',
    async (role) => {
      const { accountId } = await create()
      const { grantId, inForce } = await propose(accountId, role)
      expect(inForce).toBe(false)
      expect(await rolesInForce(db, accountId)).toEqual([])
      await expectFault(confirmRole(db, { actor: first, grantId }, context), 'role-same-person')
      await confirmRole(db, { actor: second, grantId }, context)
      expect(await rolesInForce(db, accountId)).toEqual([role])
      await expectFault(confirmRole(db, { actor: second, grantId }, context), 'role-grant-not-open')
    },
  )

  test('is granted by nobody to the own account', async () => {
    await expectFault(propose(first.accountId, 'reviewer'), 'role-to-oneself')
    const { accountId } = await create()
    const { grantId } = await propose(accountId, 'account-administrator')
    await confirmRole(db, { actor: second, grantId }, context)
    await revokeRole(db, { actor: second, grantId }, context)
    const again = await propose(accountId, 'account-administrator')
    const itself: Actor = { ...second, accountId }
    await expectFault(confirmRole(db, { actor: itself, grantId: again.grantId }, context), 'role-to-oneself')
  })

  test('is granted once, and not beside a duty that other people must have', async () => {
    const { accountId } = await create()
    await propose(accountId, 'reviewer')
    await expectFault(propose(accountId, 'reviewer'), 'role-already-granted')
    await expectFault(propose(accountId, 'data-administrator'), 'roles-kept-apart')
    expect(await propose(accountId, 'auditor')).toMatchObject({ inForce: true })
    await expectFault(propose('nobody', 'auditor'), 'account-unknown')
  })

  test('that is revoked is gone at once, and recorded', async () => {
    const { accountId } = await create()
    const { grantId } = await propose(accountId, 'auditor')
    await revokeRole(db, { actor: second, grantId }, context)
    expect(await rolesInForce(db, accountId)).toEqual([])
    await expectFault(revokeRole(db, { actor: second, grantId }, context), 'role-grant-not-open')
    expect(await listAudit(db, { action: 'role.revoke', subjectId: accountId })).toHaveLength(1)
  })
})

describe('the owner', () => {
  test('changes the password, knowing the old one', async () => {
    const { accountId, password } = await create()
    const actor = (await readActor(db, accountId))!
    const change = (current: string, next: string) => changePassword(db, { actor, current, next }, context)
    await expectFault(change('wrong', 'a long new password'), 'password-wrong')
    await expectFault(change(password, 'short'), 'password-too-short')
    await change(password, 'a long new password')
    expect(await signInAs('new@example.com', 'a long new password')).toMatchObject({ ok: true })
  })
})

test('the list of accounts holds no password hash', async () => {
  expect(JSON.stringify(await listAccounts(db))).not.toContain('argon2')
})
