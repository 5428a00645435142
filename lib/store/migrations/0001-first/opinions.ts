import type { Kysely } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

export async function createOpinions(db: Kysely<unknown>) {
  await db.schema
    .createTable('opinions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('secret_hash', 'text', (c) => c.notNull())
    .addColumn('dataset', 'text')
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addCheckConstraint(
      'opinions_speaker',
      oneOf('speaker', ['person', 'enterprise', 'association', 'chamber', 'agency']),
    )
    .addCheckConstraint('opinions_language', oneOf('language', ['zh', 'en']))
    .addCheckConstraint('opinions_state', oneOf('state', ['received', 'read']))
    .execute()
  await db.schema.createIndex('opinions_created').on('opinions').column('created_at').execute()
  await db.schema.createIndex('opinions_dataset').on('opinions').column('dataset').execute()
}
