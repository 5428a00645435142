import { z } from 'zod'
import { type Entry, entrySchema } from '#lib/catalogue/entry.ts'
import { hierarchySchema, planSchema } from '#lib/desensitize/plan.ts'
import { riskComparisonSchema } from '#lib/desensitize/risk/risk-report.ts'
import { datasetResultSchema } from '#lib/disclosure/result.ts'
import { statedFaultsSchema } from '#lib/disclosure/stated-faults.ts'
import type { Db } from '#lib/store/transaction.ts'
import { validationReportSchema } from '#lib/tabular/dictionary.ts'
import { inspectionSchema } from '#lib/tabular/inspection.ts'
import { givenDialectSchema } from '#lib/tabular/table-dialect.ts'

/** The confidentiality review before submission (Z17, Z26, G20): the department's own, recorded by name of post. */
export const confidentialityReviewSchema = z.strictObject({
  /** The post that reviewed, in the department's words. */
  reviewedBy: z.string().trim().min(2).max(100),
  /** What it concluded. Only these let a submission go on. */
  conclusion: z.enum(['no-secret', 'no-secret-after-desensitization']),
  reviewedOn: z.iso.date(),
  note: z.string().trim().max(500).optional(),
})
export type ConfidentialityReview = z.infer<typeof confidentialityReviewSchema>

/** Differences from the version in force: of names and of rows as multisets. */
export const differenceSchema = z.strictObject({
  columnsAdded: z.array(z.string()),
  columnsRemoved: z.array(z.string()),
  rowsBefore: z.int().nonnegative(),
  rowsAfter: z.int().nonnegative(),
  rowsAdded: z.int().nonnegative(),
  rowsRemoved: z.int().nonnegative(),
})
export type Difference = z.infer<typeof differenceSchema>

/** Why the last check stopped: a code with its numbers and names, never a value. */
export const failureSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Failure = z.infer<typeof failureSchema>

function parsed<T>(schema: z.ZodType<T>, json: string | null): T | null {
  return json === null ? null : schema.parse(JSON.parse(json))
}

/** A dataset submission with everything it keeps, and the entry in force that it belongs to. */
export async function readDatasetSubmission(db: Db, id: string) {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('dataset_submissions', 'dataset_submissions.submission_id', 'submissions.id')
    .innerJoin('catalogue_entries', 'catalogue_entries.slug', 'submissions.subject')
    .selectAll('submissions')
    .select([
      'upload_name',
      'upload_blob',
      'upload_bytes',
      'inspection',
      'dataset_submissions.plan as plan',
      'confidentiality_review',
      'result',
      'difference',
      'failure',
      'given_dialect',
      'validation',
      'stated_faults',
      'risk',
      'hierarchies',
      'reading_confirmed_at',
      'catalogue_entries.entry as entry',
      'catalogue_entries.plan as previous_plan',
      'catalogue_entries.table_blob as previous_table',
      'catalogue_entries.log_number as entry_log_number',
    ])
    .where('submissions.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...row,
    subject: row.subject!,
    inspection: parsed(inspectionSchema, row.inspection),
    plan: parsed(planSchema, row.plan),
    confidentiality_review: parsed(confidentialityReviewSchema, row.confidentiality_review),
    result: parsed(datasetResultSchema, row.result),
    difference: parsed(differenceSchema, row.difference),
    failure: parsed(failureSchema, row.failure),
    given_dialect: parsed(givenDialectSchema, row.given_dialect),
    validation: parsed(validationReportSchema, row.validation),
    stated_faults: parsed(statedFaultsSchema, row.stated_faults),
    risk: parsed(riskComparisonSchema, row.risk),
    hierarchies: parsed(hierarchySchema.array(), row.hierarchies) ?? [],
    entry: entrySchema.parse(JSON.parse(row.entry)) as Entry,
    previous_plan: parsed(planSchema, row.previous_plan),
  }
}
export type DatasetSubmission = NonNullable<Awaited<ReturnType<typeof readDatasetSubmission>>>
