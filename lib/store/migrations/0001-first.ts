import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createAccounts } from '#lib/store/migrations/0001-first/accounts.ts'
import { createAudit } from '#lib/store/migrations/0001-first/audit.ts'
import { createOpinions } from '#lib/store/migrations/0001-first/opinions.ts'
import { createPublication } from '#lib/store/migrations/0001-first/publication.ts'
import { createRoleGrants } from '#lib/store/migrations/0001-first/role-grants.ts'
import { createSessions } from '#lib/store/migrations/0001-first/sessions.ts'
import { createKinds } from '#lib/store/migrations/0001-first/submission-kinds.ts'
import { createSubmissions } from '#lib/store/migrations/0001-first/submissions.ts'

/** A migration is history: it does not follow later changes of schema.ts, so it is typed by no schema. */
export const firstMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createAccounts(db)
    await createRoleGrants(db)
    await createSessions(db)
    await createAudit(db)
    await createSubmissions(db)
    await createKinds(db)
    await createPublication(db)
    await createOpinions(db)
  },
}
