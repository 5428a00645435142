import { type Consultation, consultationSchema } from '#lib/published/documents.ts'
import type { Tx } from '#lib/store/transaction.ts'
import { readDocumentInForce } from '#lib/workflow/document-submission.ts'

export const consultationPath = (slug: string) => `consultations/${slug}`

/** The consultation in force; null when none of the name was published. */
export async function readConsultation(
  db: Pick<Tx, 'selectFrom'>,
  slug: string,
): Promise<Consultation | null> {
  const document = await readDocumentInForce(db, consultationPath(slug))
  return document === null ? null : consultationSchema.parse(document)
}

/** Whether a result is with the reviewer or in force: its numbers are counted, and none can be added to them. */
export async function isSummarised(db: Pick<Tx, 'selectFrom'>, slug: string): Promise<boolean> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('document_submissions', 'document_submissions.submission_id', 'submissions.id')
    .select('document')
    .where('subject', '=', consultationPath(slug))
    .where('state', 'in', ['submitted', 'approved', 'published'])
    .execute()
  return rows.some(({ document }) => consultationSchema.parse(JSON.parse(document)).summary !== undefined)
}
