import { faultsOfChange } from '#lib/consultations/file-consultation.ts'
import { readConsultation } from '#lib/consultations/read-consultation.ts'
import { reportCsv } from '#lib/metadata/report-csv.ts'
import { draftPersonnel } from '#lib/publish/draft-personnel.ts'
import type { PlanningContext, PublicationDraft } from '#lib/publish/publication-draft.ts'
import { parseJson } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import { type Consultation, documentSchemas, type OpinionReport } from '#lib/published/documents.ts'
import { personnelSchema } from '#lib/published/format.ts'
import type { DocumentKind } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

/**
 * A document: one object at the submission's subject; a report has a table beside it. A filing of personnel is put
 * among those of the others.
 */
export async function draftDocument(
  db: Db,
  context: PlanningContext,
  draft: PublicationDraft,
): Promise<void> {
  const { submission, tree, order } = context
  const kind = submission.kind as DocumentKind
  const row = await db
    .selectFrom('document_submissions')
    .select('document')
    .where('submission_id', '=', submission.id)
    .executeTakeFirstOrThrow()
  const path = submission.subject
  if (path === null) throw new PublicationFault('result-inconsistent', { path: 'subject' })
  if (kind === 'personnel') {
    const filing = parseJson(row.document, personnelSchema, 'result-inconsistent')
    await draftPersonnel(tree, draft, [filing], [])
  } else {
    const document = parseJson(row.document, documentSchemas[kind], 'result-inconsistent')
    if (kind === 'consultation') await refuseOvertaken(db, document as Consultation, new Date(order.at))
    await draft.putObject(`${path}.json`, document)
    if (kind === 'report') await draft.putObjectText(`${path}.csv`, reportCsv(document as OpinionReport))
  }
  draft.documents.push({ path, kind, department: submission.department, document: row.document })
}

/** An approval may come after the consultation has opened or closed: then what was asked must stay as it was. */
async function refuseOvertaken(db: Db, next: Consultation, at: Date): Promise<void> {
  const inForce = await readConsultation(db, next.slug)
  if (faultsOfChange(inForce, next, at).length === 0) return
  throw new PublicationFault('consultation-overtaken', { slug: next.slug })
}
