import { consultationSchema } from '#lib/published/documents.ts'
import type { Db } from '#lib/store/transaction.ts'

/** Whether a consultation opened or closed after `since` and not after `now`: then its pages were made before that. */
export async function hasTurned(db: Pick<Db, 'selectFrom'>, since: Date, now: Date): Promise<boolean> {
  const rows = await db
    .selectFrom('documents')
    .select('document')
    .where('kind', '=', 'consultation')
    .execute()
  return rows.some(({ document }) => {
    const { opensAt, closesAt } = consultationSchema.parse(JSON.parse(document))
    return [opensAt, closesAt].some((at) => since < new Date(at) && new Date(at) <= now)
  })
}
