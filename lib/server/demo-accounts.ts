import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FoundingAccount, foundAccounts } from '#lib/accounts/found-accounts.ts'
import { hashPassword } from '#lib/accounts/password.ts'
import type { PortalServer } from '#lib/server/portal.ts'
import type { Role } from '#lib/store/schema.ts'
import { inTransaction } from '#lib/store/transaction.ts'

/** An account of the demonstration: a post, with a password made for this copy alone. */
export interface DemoAccount {
  email: string
  password: string
  organisation: string
  post: { zh: string; en: string }
  role: Role
}

const demoFile = 'demo-accounts.json'

/**
 * Founds the demonstration's accounts: a data administrator in every department, and in the municipal data
 * department two reviewers, an auditor and three account administrators. The passwords are kept in
 * `<home>/demo-accounts.json`, for the owner's eyes, so that a second start can print them again.
 */
export async function foundDemoAccounts(portal: PortalServer): Promise<DemoAccount[]> {
  const accounts = demoPosts(portal).map((post) => ({ ...post, password: newPassword() }))
  const founding: FoundingAccount[] = await Promise.all(
    accounts.map(async ({ email, password, organisation, post, role }) => ({
      email,
      organisation,
      post,
      passwordHash: await hashPassword(password),
      roles: [role],
    })),
  )
  const context = { now: portal.clock.now(), auditKey: portal.keys.audit, origin: 'cli' }
  await inTransaction(portal.db, (tx) => foundAccounts(tx, founding, context))
  writeFileSync(join(portal.environment.home, demoFile), JSON.stringify(accounts, null, 2), { mode: 0o600 })
  return accounts
}

/** The accounts as kept at the founding; empty when this is not a demonstration. */
export function readDemoAccounts(home: string): DemoAccount[] {
  const file = join(home, demoFile)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : []
}

function demoPosts(portal: PortalServer): Omit<DemoAccount, 'password'>[] {
  const { organisations } = portal.municipality
  const bureau = organisations.find(({ kind }) => kind === 'municipal-data-department')!.id
  const inBureau = (name: string, role: Role, zh: string, en: string) => ({
    email: `${name}@mulu.example`,
    organisation: bureau,
    post: { zh, en },
    role,
  })
  return [
    inBureau('review', 'reviewer', '数据开放审核岗', 'Disclosure reviewer'),
    inBureau('review-2', 'reviewer', '数据开放审核岗（二）', 'Disclosure reviewer, second'),
    inBureau('audit', 'auditor', '审计核查岗', 'Audit and review officer'),
    inBureau('accounts', 'account-administrator', '账户管理岗', 'Account administrator'),
    inBureau('accounts-2', 'account-administrator', '账户管理岗（二）', 'Account administrator, second'),
    // Three: a reset suspends the role until two others have acted.
    inBureau('accounts-3', 'account-administrator', '账户管理岗（三）', 'Account administrator, third'),
    ...organisations.map(({ id, shortName }) => ({
      email: `${id}@mulu.example`,
      organisation: id,
      post: { zh: `${shortName.zh}数据管理员`, en: `Data administrator, ${shortName.en}` },
      role: 'data-administrator' as const,
    })),
  ]
}

/** 16 characters in groups, about 79 bits; none that reads like another. */
function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
