import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Entry } from '#lib/catalogue/entry.ts'
import type { DatasetResult } from '#lib/disclosure/result.ts'
import type { FoundingBundleInput } from '#lib/publish/founding-bundle.ts'
import { exampleEntry, exampleOrganisation, examplePortal } from '#lib/published/fixtures.ts'
import type { Statement } from '#lib/published/format.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import type { SubmissionKind, SubmissionsTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

/** Approved submissions with their orders, for tests of the door: what workflow and disclosure leave behind. */
const at = '2026-11-02T00:00:00.000Z'

/** The one who submits and the one who approves. */
export async function insertAccounts(db: Db): Promise<void> {
  const account = (id: string) => ({
    id,
    email: `${id}@example.org`,
    post_zh: '岗位',
    post_en: 'Post',
    organisation: 'transport',
    password_hash: 'none',
    disabled_at: null,
    created_at: at,
  })
  await db
    .insertInto('accounts')
    .values([account('clerk'), account('reviewer')])
    .execute()
}

/** An approved submission and its order; the caller adds the row of its kind. */
export async function insertOrder(
  db: Db,
  number: number,
  kind: SubmissionKind,
  change: Partial<SubmissionsTable> = {},
): Promise<string> {
  const id = `submission-${number}`
  await db
    .insertInto('submissions')
    .values({
      id,
      kind,
      department: 'transport',
      subject: kind === 'founding' ? null : 'bus-routes',
      title_zh: '公交线路信息',
      title_en: 'Bus routes',
      submitter: 'clerk',
      state: 'approved',
      formed_on: kind === 'dataset' ? '2026-11-05' : null,
      created_at: at,
      updated_at: at,
      submitted_at: at,
      decider: 'reviewer',
      decided_at: at,
      decision: 'approve',
      reasons: null,
      digest: createHash('sha256').update(id).digest('hex'),
      base_version: null,
      ...change,
    })
    .execute()
  await db
    .insertInto('publication_orders')
    .values({
      number,
      submission_id: id,
      at: `2026-11-${String(number + 10)}T08:00:00.000Z`,
      audit_head: createHash('sha256').update(`audit ${number}`).digest('hex'),
      state: 'pending',
      writes: null,
      done_at: null,
    })
    .execute()
  return id
}

export async function orderFounding(
  db: Db,
  blobs: BlobStore,
  number: number,
  bundle: FoundingBundleInput,
): Promise<void> {
  const id = await insertOrder(db, number, 'founding')
  const { hash } = await blobs.putBytes(Buffer.from(JSON.stringify(bundle)))
  await db.insertInto('founding_submissions').values({ submission_id: id, bundle: hash }).execute()
}

export async function orderDataset(
  db: Db,
  number: number,
  result: DatasetResult,
  change: Partial<SubmissionsTable> = {},
): Promise<void> {
  const id = await insertOrder(db, number, 'dataset', change)
  await db
    .insertInto('dataset_submissions')
    .values({
      submission_id: id,
      upload_name: null,
      upload_blob: null,
      upload_bytes: null,
      inspection: null,
      plan: '{}',
      confidentiality_review: null,
      result: JSON.stringify(result),
      difference: null,
      failure: null,
    })
    .execute()
}

export async function orderEntry(db: Db, number: number, entry: Entry): Promise<void> {
  const id = await insertOrder(db, number, 'entry', { subject: entry.slug })
  await db
    .insertInto('entry_submissions')
    .values({ submission_id: id, entry: JSON.stringify(entry) })
    .execute()
}

export async function orderWithdrawal(db: Db, number: number, subject: string): Promise<void> {
  const id = await insertOrder(db, number, 'withdrawal', { subject })
  await db
    .insertInto('withdrawal_submissions')
    .values({ submission_id: id, ground_zh: '数据有误', ground_en: 'The data was wrong' })
    .execute()
}

const statement: Statement = {
  standard: { id: 'sample', version: '1', title: { zh: '示例规范', en: 'Sample standard' } },
  columns: [],
  keptColumnsVerified: true,
  rowsIn: 1,
  rowsOut: 1,
}

/** A result of one row whose cells hold `value`, with its blobs stored. */
export async function storeResult(blobs: BlobStore, value: string): Promise<DatasetResult> {
  const csv = Buffer.from(`线路,站数\n${value},12\n`)
  const stored = await blobs.putBytes(csv)
  const gzip = await blobs.putBytes(gzipSync(csv))
  const br = await blobs.putBytes(brotliCompressSync(csv))
  const columns = ['线路', '站数']
  const preview = await blobs.putBytes(
    Buffer.from(JSON.stringify({ columns, rows: [[value, '12']], total: 1 })),
  )
  return {
    rows: 1,
    columns,
    files: [
      {
        name: 'data.csv',
        purpose: 'csv',
        format: 'csv',
        mediaType: 'text/csv',
        encoding: 'utf-8',
        bytes: stored.bytes,
        sha256: stored.hash,
        gzip: { sha256: gzip.hash, bytes: gzip.bytes },
        br: { sha256: br.hash, bytes: br.bytes },
      },
    ],
    preview: preview.hash,
    statement,
    tableBlob: stored.hash,
  }
}

/** A portal with one disclosed dataset, `bus-routes`, and one that is listed, `bus-stops`. */
export async function exampleBundle(blobs: BlobStore): Promise<FoundingBundleInput> {
  return {
    portal: examplePortal(),
    themes: [
      { id: 'mobility', name: { zh: '交通', en: 'Mobility' }, description: { zh: '出行', en: 'Travel' } },
    ],
    organisations: [exampleOrganisation()],
    personnel: [
      {
        organisation: 'transport',
        agency: { zh: '信息科', en: 'Information office' },
        filedOn: '2026-11-01',
        posts: [
          {
            post: { zh: '数据管理岗', en: 'Data administrator' },
            duty: 'data-administrator',
            phone: '0760-00000000',
            vacant: false,
          },
        ],
      },
    ],
    pages: [
      {
        slug: 'about',
        title: { zh: '关于', en: 'About' },
        summary: { zh: '关于本站', en: 'About this site' },
        body: { zh: '正文', en: 'Text' },
        updatedOn: '2026-11-01',
      },
    ],
    datasets: [
      {
        entry: exampleEntry(),
        version: { ...(await storeResult(blobs, '1路')), formedOn: '2026-10-30' },
      },
      {
        entry: exampleEntry({
          slug: 'bus-stops',
          code: '306001/000013',
          title: { zh: '公交站点', en: 'Bus stops' },
        }),
        formedOn: '2026-11-01',
      },
    ],
  }
}
