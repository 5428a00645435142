import type { Kysely } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

const documentKinds = ['personnel', 'consultation', 'answer', 'report']
const kinds = ['founding', 'entry', 'dataset', 'withdrawal', ...documentKinds]

export async function createDocuments(db: Kysely<unknown>) {
  await db.schema.alterTable('submissions').dropConstraint('submissions_kind').execute()
  await db.schema
    .alterTable('submissions')
    .addCheckConstraint('submissions_kind', oneOf('kind', kinds))
    .execute()
  await db.schema
    .createTable('document_submissions')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('submissions.id').onDelete('cascade'),
    )
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('failure', 'text')
    .execute()
  await db.schema
    .createTable('documents')
    .addColumn('path', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('department', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('log_number', 'integer', (c) => c.notNull())
    .addCheckConstraint('documents_kind', oneOf('kind', documentKinds))
    .execute()
}
