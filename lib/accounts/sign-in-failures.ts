import { keyed, sourceNetwork } from '#lib/accounts/source.ts'
import type { Tx } from '#lib/store/transaction.ts'

/**
 * What slows guessing. Failures are counted per (account, source) and per source, and only these block: who
 * attacks from elsewhere cannot block the owner, whose pair and source are others. The count per account blocks
 * nothing; it is what an auditor hears of.
 */
export interface FailureKeys {
  pair: string
  source: string
  account: string
}

export function failureKeys(key: Uint8Array, email: string, address: string): FailureKeys {
  const source = sourceNetwork(address)
  return {
    pair: keyed(key, 'sign-in-pair', email, source),
    source: keyed(key, 'sign-in-source', source),
    account: keyed(key, 'sign-in-account', email),
  }
}

/** Failures that cost nothing, then a delay that doubles from one second up to the longest, in seconds. */
const delays = {
  pair: { free: 3, longest: 900 },
  // An office shares one address: more room, and nobody waits long for a neighbour.
  source: { free: 20, longest: 120 },
} as const

const forgottenAfterMs = 24 * 3600 * 1000

/** Seconds that a try must still wait; 0 when it may go on. */
export async function secondsBlocked(tx: Tx, keys: FailureKeys, now: Date): Promise<number> {
  const rows = await tx
    .selectFrom('sign_in_failures')
    .select('blocked_until')
    .where('key', 'in', [keys.pair, keys.source])
    .execute()
  const waits = rows.map((row) => (row.blocked_until ? Date.parse(row.blocked_until) - now.getTime() : 0))
  return Math.ceil(Math.max(0, ...waits) / 1000)
}

/**
 * Books a try as a failure before its password is looked at; a success takes it back. Booked afterwards, a
 * thousand tries sent at once would all be looked at before the first of them counted.
 * Returns the failures of the account in the last day, this one included.
 */
export async function bookFailure(tx: Tx, keys: FailureKeys, now: Date): Promise<number> {
  await count(tx, keys.pair, now, delays.pair)
  await count(tx, keys.source, now, delays.source)
  return count(tx, keys.account, now)
}

async function count(
  tx: Tx,
  key: string,
  now: Date,
  delay?: { free: number; longest: number },
): Promise<number> {
  const row = await tx.selectFrom('sign_in_failures').selectAll().where('key', '=', key).executeTakeFirst()
  const recent = row && now.getTime() - Date.parse(row.last_failed_at) < forgottenAfterMs
  const failures = (recent ? row.failures : 0) + 1
  const seconds = delay && failures >= delay.free ? Math.min(2 ** (failures - delay.free), delay.longest) : 0
  const values = {
    failures,
    last_failed_at: now.toISOString(),
    blocked_until: seconds > 0 ? new Date(now.getTime() + seconds * 1000).toISOString() : null,
  }
  await tx
    .insertInto('sign_in_failures')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute()
  return failures
}

/** The try succeeded: the pair starts anew; the source and the account keep what others have booked. */
export async function takeBackFailure(tx: Tx, keys: FailureKeys): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('key', '=', keys.pair).execute()
  await tx
    .updateTable('sign_in_failures')
    .set((eb) => ({ failures: eb('failures', '-', 1), blocked_until: null }))
    .where('key', 'in', [keys.source, keys.account])
    .execute()
}

/** Rows that no longer say anything; for the nightly housekeeping. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - forgottenAfterMs).toISOString()
  await tx.deleteFrom('sign_in_failures').where('last_failed_at', '<', before).execute()
}
