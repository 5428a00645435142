import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DemoAccount } from '#lib/server/demo-accounts.ts'

const port = 3211
const staticPort = 3212
const home = resolve('.cache/e2e/var')
const origin = `http://localhost:${port}`

/** Where the browser tests run: a portal and a public half of their own, made by `e2e/prepare.ts`. */
export const e2e = {
  home,
  /** A copy of `home` as it was seeded. */
  seeded: resolve('.cache/e2e/seeded'),
  port,
  origin,
  staticPort,
  staticOrigin: `http://localhost:${staticPort}`,
  log: resolve('.cache/e2e/server.log'),
  environment: {
    PORTAL_HOME: home,
    PORT: String(port),
    PORTAL_ORIGIN: origin,
    PORTAL_LOG_LEVEL: 'debug',
    // A spec that speaks much says from which address, as a proxy would: one address is limited.
    PORTAL_TRUSTED_PROXIES: '1',
    PORTAL_MAX_UPLOAD_BYTES: String(2 * 1024 * 1024),
  },
}

/** The demo account of that e-mail address before the `@`. */
export function demoAccount(name: string): DemoAccount {
  const accounts = JSON.parse(readFileSync(`${home}/demo-accounts.json`, 'utf8')) as DemoAccount[]
  const account = accounts.find(({ email }) => email === `${name}@mulu.example`)
  if (!account) throw new Error(`no demo account ${name}`)
  return account
}
