import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { Tx } from '#lib/store/transaction.ts'

/**
 * Day since which a fault of a dataset is being looked into: from its assignment to the department, which is when the
 * municipal data department took it for one, until it is answered. Null when there is none.
 */
export async function openFaultSince(db: Pick<Tx, 'selectFrom'>, dataset: string): Promise<string | null> {
  const row = await db
    .selectFrom('opinions')
    .select('assigned_at')
    .where('dataset', '=', dataset)
    .where('kind', '=', 'fault')
    .where('state', '=', 'assigned')
    .orderBy('assigned_at')
    .limit(1)
    .executeTakeFirst()
  return row?.assigned_at ? shanghaiDay(new Date(row.assigned_at)) : null
}
