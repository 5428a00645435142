import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'
import type { Database } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

/** Name of an organisation; of one that has left the directory, its id. */
export function organisationName(
  { municipality }: Pick<RunningPortal, 'municipality'>,
  id: string,
): Localized {
  const found = municipality.organisations.find((organisation) => organisation.id === id)
  return found?.name ?? { zh: id, en: id }
}

/** Titles of entries of the catalogue, by slug; those that there are. */
export async function readTitles(
  { db }: Pick<RunningPortal, 'db'>,
  slugs: readonly string[],
): Promise<Map<string, Localized>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('catalogue_entries')
    .select(['slug', 'entry'])
    .where('slug', 'in', [...new Set(slugs)])
    .execute()
  return new Map(rows.map(({ slug, entry }) => [slug, (JSON.parse(entry) as Entry).title]))
}

export interface AccountName {
  post: Localized
  organisation: Localized
}

/** What accounts are called, by id: a post and its department. */
export async function accountNames(
  portal: Pick<RunningPortal, 'municipality' | 'db'>,
): Promise<Map<string, AccountName>> {
  const rows = await selectNames(portal.db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        post: { zh: row.post_zh, en: row.post_en },
        organisation: organisationName(portal, row.organisation),
      },
    ]),
  )
}

function selectNames(
  db: Db,
): Promise<Pick<Database['accounts'], 'id' | 'post_zh' | 'post_en' | 'organisation'>[]> {
  return db.selectFrom('accounts').select(['id', 'post_zh', 'post_en', 'organisation']).execute()
}
