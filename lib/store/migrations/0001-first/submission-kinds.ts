import type { Kysely } from 'kysely'

export async function createKinds(db: Kysely<unknown>) {
  const kindTable = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('submission_id', 'text', (c) =>
        c.primaryKey().references('submissions.id').onDelete('cascade'),
      )
  await kindTable('dataset_submissions')
    .addColumn('upload_name', 'text')
    .addColumn('upload_blob', 'text')
    .addColumn('upload_bytes', 'integer')
    .addColumn('inspection', 'text')
    .addColumn('plan', 'text')
    .addColumn('confidentiality_review', 'text')
    .addColumn('result', 'text')
    .addColumn('difference', 'text')
    .addColumn('failure', 'text')
    .execute()
  await kindTable('entry_submissions')
    .addColumn('entry', 'text', (c) => c.notNull())
    .execute()
  await kindTable('withdrawal_submissions')
    .addColumn('ground_zh', 'text', (c) => c.notNull())
    .addColumn('ground_en', 'text', (c) => c.notNull())
    .execute()
  await kindTable('founding_submissions')
    .addColumn('bundle', 'text', (c) => c.notNull())
    .execute()
}
