import { type Db, inTransaction } from '#lib/store/transaction.ts'

/**
 * Takes a lease that is free, has run out, or is the holder's own. One holder at a time: the condition stands in
 * the statement that takes it. Returns whether it was taken.
 */
export async function acquireLease(
  db: Db,
  name: string,
  holder: string,
  ttlMs: number,
  now: Date,
): Promise<boolean> {
  const expires_at = new Date(now.getTime() + ttlMs).toISOString()
  const taken = await inTransaction(db, (tx) =>
    tx
      .insertInto('leases')
      .values({ name, holder, expires_at })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder, expires_at })
          .where((eb) =>
            eb.or([eb('leases.expires_at', '<=', now.toISOString()), eb('leases.holder', '=', holder)]),
          ),
      )
      .returning('holder')
      .executeTakeFirst(),
  )
  return taken !== undefined
}

/** Prolongs a lease that is still held. False when it ran out: the holder must stop, another may have begun. */
export async function renewLease(
  db: Db,
  name: string,
  holder: string,
  ttlMs: number,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await inTransaction(db, (tx) =>
    tx
      .updateTable('leases')
      .set({ expires_at: new Date(now.getTime() + ttlMs).toISOString() })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .where('expires_at', '>', now.toISOString())
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}

/** Gives a lease back; another holder's is left alone. */
export async function releaseLease(db: Db, name: string, holder: string): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute(),
  )
}
