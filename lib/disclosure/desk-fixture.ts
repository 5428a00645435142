import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundAccounts } from '#lib/accounts/found-accounts.ts'
import { readActor } from '#lib/accounts/sessions.ts'
import type { InformationItem } from '#lib/catalogue/entry.ts'
import { exampleEntry } from '#lib/catalogue/entry-fixture.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { fixedClock } from '#lib/store/clock.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import type { Role } from '#lib/store/schema.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { disclosureArticles } from './articles.ts'
import { checkUpload } from './check-upload.ts'
import type { By, DisclosureContext } from './context.ts'
import { type DatasetSubmission, readDatasetSubmission } from './dataset-submission.ts'
import { receiveUpload } from './receive-upload.ts'
import { startDatasetSubmission } from './start-dataset-submission.ts'

/** A department's desk for tests: one entry, its administrator, a colleague, another department's, and a reviewer. */
export interface Desk {
  context: DisclosureContext
  administrator: By
  colleague: By
  stranger: By
  reviewer: By
  /** Uploads a file and checks it. @returns the submission's id. */
  checked(name: string, bytes: Uint8Array): Promise<string>
  read(id: string): Promise<DatasetSubmission>
  close(): Promise<void>
}

const slug = 'resident-services'

export async function openDesk(items: InformationItem[]): Promise<Desk> {
  const database = await temporaryDatabase()
  const { db } = database
  const folder = mkdtempSync(join(tmpdir(), 'mulu-desk-'))
  const clock = fixedClock('2026-11-22T02:00:00Z')
  const context: DisclosureContext = {
    db,
    blobs: filesystemBlobStore(join(folder, 'blobs')),
    now: () => clock.now(),
    auditKey: Buffer.alloc(32, 1),
    standard: readMunicipality('content').standard,
    articles: disclosureArticles['zhongshan-2020'],
    pseudonymKey: () => Buffer.alloc(32, 2),
    temporaryDirectory: folder,
    maxUploadBytes: 1024 * 1024,
  }
  const [administrator, colleague, stranger, reviewer] = await people(context, [
    ['a@x.example', 'civil-affairs', 'data-administrator'],
    ['c@x.example', 'civil-affairs', 'data-administrator'],
    ['s@x.example', 'statistics-bureau', 'data-administrator'],
    ['r@x.example', 'data-bureau', 'reviewer'],
  ])
  const entry = { ...exampleEntry, slug, provider: 'civil-affairs', items, sample: [] }
  await db
    .insertInto('catalogue_entries')
    .values({
      slug,
      department: 'civil-affairs',
      entry: JSON.stringify(entry),
      state: 'listed',
      version: 0,
      log_number: 1,
    })
    .execute()
  const by = administrator!
  return {
    context,
    administrator: by,
    colleague: colleague!,
    stranger: stranger!,
    reviewer: reviewer!,
    async checked(fileName, bytes) {
      const id = await startDatasetSubmission(context, by, { slug, formedOn: '2026-11-20' })
      await receiveUpload(context, by, { submission: id, fileName, bytes: pieces(bytes) })
      await checkUpload(context, by, id)
      return id
    },
    read: async (id) => (await readDatasetSubmission(db, id))!,
    async close() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function people(context: DisclosureContext, list: [string, string, Role][]): Promise<By[]> {
  const accounts = list.map(([email, organisation, role]) => ({
    email,
    organisation,
    post: { zh: '岗位', en: 'Post' },
    passwordHash: '$argon2id$x',
    roles: [role],
  }))
  const auditContext = { now: context.now(), auditKey: context.auditKey, origin: 'cli' }
  const ids = await inTransaction(context.db, (tx) => foundAccounts(tx, accounts, auditContext))
  return Promise.all(ids.map(async (id) => ({ actor: (await readActor(context.db, id))!, origin: 'cli' })))
}

async function* pieces(bytes: Uint8Array) {
  yield bytes
}
