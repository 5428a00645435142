import { type Kysely, sql } from 'kysely'

/** JSON as the first release kept it; only what is changed here is named. */
interface OldInspection {
  dialect: Record<string, unknown>
  columns: { findings: ({ by: string[] } & Record<string, unknown>)[] }[]
}

interface Row {
  submission_id: string
  state: string
  upload_blob: string | null
  inspection: string | null
  plan: string | null
}

/** States in which the department still works on it. */
const undecided = ['draft', 'checking', 'ready', 'returned', 'blocked']

/**
 * What the first release stored is of another shape now. Work in progress is checked again, because the detectors
 * see more than they did; what was submitted, decided or published stays as it was seen, in the new shape.
 */
export async function keepReadable(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Row>`
    select d.submission_id, s.state, d.upload_blob, d.inspection, d.plan
    from dataset_submissions d join submissions s on s.id = d.submission_id`.execute(db)
  for (const row of rows) {
    if (undecided.includes(row.state)) await forget(db, row)
    else await convert(db, row)
  }
  const entries = await sql<{ slug: string; plan: string }>`
    select slug, plan from catalogue_entries where plan is not null`.execute(db)
  for (const { slug, plan } of entries.rows) {
    await sql`update catalogue_entries set plan = ${withRisk(plan)} where slug = ${slug}`.execute(db)
  }
}

async function forget(db: Kysely<unknown>, { submission_id, state, upload_blob }: Row): Promise<void> {
  const failure = upload_blob === null ? null : JSON.stringify({ code: 'check-outdated', params: {} })
  await sql`update dataset_submissions
    set inspection = null, plan = null, result = null, difference = null, failure = ${failure}
    where submission_id = ${submission_id}`.execute(db)
  // What was returned keeps its reasons; all else begins again where the file is.
  if (state === 'returned') return
  await sql`update submissions set state = 'draft' where id = ${submission_id}`.execute(db)
}

async function convert(db: Kysely<unknown>, { submission_id, inspection, plan }: Row): Promise<void> {
  await sql`update dataset_submissions
    set inspection = ${inspection === null ? null : withFormat(inspection)},
      plan = ${plan === null ? null : withRisk(plan)}
    where submission_id = ${submission_id}`.execute(db)
}

function withRisk(json: string): string {
  const risk = { quasiIdentifiers: [], sensitive: [], suppressRecords: false }
  return JSON.stringify({ risk, ...JSON.parse(json) })
}

function withFormat(json: string): string {
  const old = JSON.parse(json) as OldInspection
  const layout = { comment: '', headerRow: 1, headerRows: 1, footerRows: 0 }
  const choices = { encodings: [], encodingsClose: false, sheets: [] }
  return JSON.stringify({
    choices,
    ...old,
    dialect: { format: 'delimited', escape: '"', ...layout, ...old.dialect },
    columns: old.columns.map((column) => ({
      ...column,
      findings: column.findings.map((finding) => ({
        inText: 0,
        reasons: finding.by.includes('header') ? ['header'] : [],
        personal: true,
        ...finding,
      })),
    })),
  })
}
