import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createDocuments } from '#lib/store/migrations/0003-public-speaks/documents.ts'
import { extendOpinions } from '#lib/store/migrations/0003-public-speaks/opinions.ts'

/** Documents as submissions (personnel, consultations, answers, reports), and opinions that are handled and answered. */
export const publicSpeaks: Migration = {
  async up(db: Kysely<unknown>) {
    await createDocuments(db)
    await extendOpinions(db)
  },
}
