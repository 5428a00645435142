import { type Kysely, sql } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

const states = [
  'draft',
  'checking',
  'ready',
  'submitted',
  'approved',
  'published',
  'returned',
  'cancelled',
  'blocked',
]

export async function createSubmissions(db: Kysely<unknown>) {
  await db.schema
    .createTable('submissions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('department', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addColumn('title_zh', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('submitter', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('formed_on', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('decider', 'text', (c) => c.references('accounts.id'))
    .addColumn('decided_at', 'text')
    .addColumn('decision', 'text')
    .addColumn('reasons', 'text')
    .addColumn('digest', 'text')
    .addColumn('base_version', 'integer')
    .addCheckConstraint('submissions_kind', oneOf('kind', ['founding', 'entry', 'dataset', 'withdrawal']))
    .addCheckConstraint('submissions_state', oneOf('state', states))
    .addCheckConstraint('submissions_decision', sql`decision is null or decision in ('approve', 'return')`)
    .addCheckConstraint('submissions_subject', sql`(kind = 'founding') = (subject is null)`)
    .addCheckConstraint('submissions_four_eyes', sql`decider is null or decider <> submitter`)
    .addCheckConstraint(
      'submissions_digest',
      sql`state not in ('submitted', 'approved', 'published') or (digest is not null and submitted_at is not null)`,
    )
    .addCheckConstraint(
      'submissions_decided',
      sql`state not in ('approved', 'published') or (decider is not null and decision = 'approve')`,
    )
    .addCheckConstraint('submissions_reasons', sql`state <> 'returned' or length(reasons) >= 4`)
    .execute()
  await indexSubmissions(db)
}

async function indexSubmissions(db: Kysely<unknown>) {
  // One of a kind waits for a decision on a subject: a reviewer never has to guess which upload is meant.
  await sql`create unique index submissions_one_submitted on submissions (kind, subject) where state = 'submitted'`.execute(
    db,
  )
  // One decision at a time is on its way to the tree: the next is measured against what it leaves there.
  await sql`create unique index submissions_one_approved on submissions (subject) where state = 'approved'`.execute(
    db,
  )
  await db.schema
    .createIndex('submissions_queue')
    .on('submissions')
    .columns(['state', 'submitted_at'])
    .execute()
  await db.schema.createIndex('submissions_department').on('submissions').column('department').execute()
  await db.schema.createIndex('submissions_subject').on('submissions').column('subject').execute()
}
