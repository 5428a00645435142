import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exampleEntry } from '#lib/catalogue/entry-fixture.ts'
import { migrate } from '#lib/store/migrate.ts'
import { firstMigration } from '#lib/store/migrations/0001-first.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'
import { readDatasetSubmission } from './dataset-submission.ts'
import { submissionDigest } from './digest.ts'

/** What the first release kept, word for word. */
const inspection = {
  dialect: { encoding: 'gb18030', bom: false, delimiter: ',', quote: '"', newline: '\r\n', headerRow: 1 },
  rows: 2,
  columns: [
    {
      name: '手机号码',
      type: 'code',
      empty: 0,
      distinct: 2,
      findings: [
        {
          detector: 'mobile',
          matched: 2,
          share: 1,
          confidence: 'certain',
          by: ['header', 'value'],
          examples: ['158****7731'],
        },
      ],
    },
  ],
  problems: [],
  problemCount: 0,
}
const plan = {
  standard: { id: 'sample', version: '1' },
  columns: [{ column: '手机号码', do: { action: 'mask', keepFirst: 3, keepLast: 0 } }],
}

let folder: string
let db: Db

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mulu-first-'))
  db = openDatabase(join(folder, 'portal.db'))
  const provider = { getMigrations: async () => ({ '0001-first': firstMigration }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  expect(error).toBeUndefined()
  await sql`insert into accounts values
    ('a', 'a@x.example', '岗', 'Post', 'o', 'x', null, '2026-01-01'),
    ('r', 'r@x.example', '岗', 'Post', 'p', 'x', null, '2026-01-01')`.execute(db)
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true })
})

async function keep(id: string, state: SubmissionState): Promise<void> {
  const decided = ['approved', 'published'].includes(state)
  const json = JSON.stringify
  await sql`insert into catalogue_entries
    values (${id}, 'o', ${json({ ...exampleEntry, slug: id })}, 'listed', 0, 1, ${json(plan)}, null)`.execute(
    db,
  )
  await sql`insert into submissions (id, kind, department, subject, title_zh, title_en, submitter, state, created_at,
      updated_at, submitted_at, decider, decision, reasons, digest)
    values (${id}, 'dataset', 'o', ${id}, '题', 'T', 'a', ${state}, '2026-01-01', '2026-01-01', '2026-01-01',
      ${decided ? 'r' : null}, ${decided ? 'approve' : null}, ${state === 'returned' ? '请修改方案' : null},
      ${'d'.repeat(64)})`.execute(db)
  await sql`insert into dataset_submissions (submission_id, upload_name, upload_blob, upload_bytes, inspection, plan)
    values (${id}, 'a.csv', 'b', 1, ${json(inspection)}, ${json(plan)})`.execute(db)
}

it.each(['submitted', 'approved', 'published'] as const)(
  'what the first release kept as %s is read as it was seen',
  async (state) => {
    await keep('data', state)
    expect(await migrate(db)).toEqual(['0002-any-table', '0003-public-speaks'])
    expect(await readDatasetSubmission(db, 'data')).toMatchObject({
      state,
      inspection: { dialect: { format: 'delimited', encoding: 'gb18030' }, rows: 2 },
      plan: { ...plan, risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false } },
      previous_plan: { columns: plan.columns },
      validation: null,
      hierarchies: [],
      digest: 'd'.repeat(64),
    })
    expect(await submissionDigest(db, 'data', 'dataset')).toMatch(/^[0-9a-f]{64}$/)
  },
)

it.each([
  ['draft', 'draft'],
  ['ready', 'draft'],
  ['checking', 'draft'],
  ['blocked', 'draft'],
  ['returned', 'returned'],
] as const)('a submission left as %s is to be checked again and keeps its file', async (state, after) => {
  await keep('data', state)
  await migrate(db)
  expect(await readDatasetSubmission(db, 'data')).toMatchObject({
    state: after,
    upload_blob: 'b',
    inspection: null,
    plan: null,
    result: null,
    failure: { code: 'check-outdated' },
  })
})
