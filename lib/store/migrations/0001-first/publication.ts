import { type Kysely, sql } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

export async function createPublication(db: Kysely<unknown>) {
  await db.schema
    .createTable('catalogue_entries')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('department', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('log_number', 'integer', (c) => c.notNull())
    .addColumn('plan', 'text')
    .addColumn('table_blob', 'text')
    .addCheckConstraint(
      'catalogue_entries_state',
      oneOf('state', ['listed', 'disclosed', 'conditional', 'not-disclosed', 'withdrawn']),
    )
    .execute()
  await db.schema
    .createIndex('catalogue_entries_department')
    .on('catalogue_entries')
    .column('department')
    .execute()
  await db.schema
    .createTable('publication_orders')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submissions.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('audit_head', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('writes', 'text')
    .addColumn('done_at', 'text')
    .addCheckConstraint('publication_orders_number', sql`number > 0`)
    .addCheckConstraint('publication_orders_state', oneOf('state', ['pending', 'planned', 'done', 'blocked']))
    .addCheckConstraint('publication_orders_writes', sql`state <> 'planned' or writes is not null`)
    .addCheckConstraint(
      'publication_orders_done',
      sql`(state in ('done', 'blocked')) = (done_at is not null)`,
    )
    .execute()
  await db.schema
    .createIndex('publication_orders_state')
    .on('publication_orders')
    .columns(['state', 'number'])
    .execute()
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
}
