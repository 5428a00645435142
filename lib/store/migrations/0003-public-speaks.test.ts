import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { migrate } from '#lib/store/migrate.ts'
import { firstMigration } from '#lib/store/migrations/0001-first.ts'
import { openDatabase } from '#lib/store/open-database.ts'

test('opinions that were only read are open again, and documents are a kind of submission', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mulu-third-'))
  const db = openDatabase(join(folder, 'portal.db'))
  const provider = { getMigrations: async () => ({ '0001-first': firstMigration }) }
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined()
  await sql`insert into accounts values ('a', 'a@x.example', '岗', 'P', 'o', 'x', null, '2026-01-01')`.execute(
    db,
  )
  await sql`insert into opinions values
    ('1', '20261122-AAAAAA', 'hash', null, 'person', '看过的意见', 'zh', 'read', '2026-11-22T00:00:00.000Z')`.execute(
    db,
  )
  await migrate(db)
  expect(await db.selectFrom('opinions').select(['state', 'kind', 'channel', 'body']).execute()).toEqual([
    { state: 'received', kind: 'opinion', channel: 'website', body: '看过的意见' },
  ])
  const submission = (kind: string) =>
    sql`insert into submissions (id, kind, department, subject, title_zh, title_en, submitter, state, created_at, updated_at)
      values (${kind}, ${kind}, 'o', ${`${kind}/x`}, '题', 'T', 'a', 'draft', '2026', '2026')`.execute(db)
  await submission('personnel')
  await expect(submission('nonsense')).rejects.toThrow('submissions_kind')
  // What is answered has an outcome, also if the code forgets.
  await expect(sql`update opinions set state = 'answered'`.execute(db)).rejects.toThrow('opinions_answered')
  await db.destroy()
  await rm(folder, { recursive: true })
})
