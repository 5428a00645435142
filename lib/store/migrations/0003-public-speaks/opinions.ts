import { type Kysely, sql } from 'kysely'
import { oneOf } from '#lib/store/migrations/0001-first/one-of.ts'

const states = ['quarantined', 'received', 'assigned', 'answered', 'discarded']
const kinds = ['opinion', 'fault', 'request', 'complaint', 'consultation']
const channels = ['website', 'mobile', 'phone', 'letter', 'counter', 'email']
const outcomes = ['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power']

export async function extendOpinions(db: Kysely<unknown>) {
  const alter = () => db.schema.alterTable('opinions')
  await alter().dropConstraint('opinions_state').execute()
  // That somebody has looked at it is not yet that anybody handles it.
  await sql`update opinions set state = 'received' where state = 'read'`.execute(db)
  await alter().addCheckConstraint('opinions_state', oneOf('state', states)).execute()
  await alter()
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('opinion'))
    .execute()
  await alter()
    .addColumn('details', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute()
  await alter()
    .addColumn('channel', 'text', (c) => c.notNull().defaultTo('website'))
    .execute()
  for (const column of [
    ...['consultation', 'contact', 'contact_erased_at', 'department', 'assigned_at'],
    ...['outcome', 'answer', 'answered_at', 'answered_by', 'corrected_version', 'public_id'],
  ]) {
    await alter().addColumn(column, 'text').execute()
  }
  await alter().addCheckConstraint('opinions_kind', oneOf('kind', kinds)).execute()
  await alter().addCheckConstraint('opinions_channel', oneOf('channel', channels)).execute()
  await alter()
    .addCheckConstraint('opinions_outcome', sql`outcome is null or ${oneOf('outcome', outcomes)}`)
    .execute()
  await alter()
    .addCheckConstraint(
      'opinions_answered',
      sql`state <> 'answered' or (outcome is not null and answer is not null and answered_at is not null)`,
    )
    .execute()
  await alter()
    .addCheckConstraint('opinions_assigned', sql`state <> 'assigned' or department is not null`)
    .execute()
  await db.schema.createIndex('opinions_state').on('opinions').columns(['state', 'created_at']).execute()
  await createParts(db)
  await createPassing(db)
}

async function createParts(db: Kysely<unknown>) {
  const part = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('opinion_id', 'text', (c) => c.notNull().references('opinions.id'))
  await part('opinion_notes')
    .addColumn('author', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute()
  await part('opinion_additions')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute()
  await part('opinion_attachments')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('blob', 'text', (c) => c.notNull())
    .addColumn('erased_at', 'text')
    .execute()
  for (const table of ['opinion_notes', 'opinion_additions', 'opinion_attachments']) {
    await db.schema.createIndex(`${table}_opinion`).on(table).column('opinion_id').execute()
  }
}

async function createPassing(db: Kysely<unknown>) {
  const passing = (name: string, key: string) =>
    db.schema
      .createTable(name)
      .addColumn(key, 'text', (c) => c.primaryKey())
      .addColumn('expires_at', 'text', (c) => c.notNull())
  await passing('opinion_drafts', 'token_hash')
    .addColumn('form', 'text', (c) => c.notNull())
    .execute()
  await passing('spent_proofs', 'proof').execute()
}
