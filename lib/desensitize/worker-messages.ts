import type { StopState } from '#lib/tabular/duckdb/stop.ts'
import type { AnnotationInput } from './annotate-upload.ts'
import type { TableDifference } from './compare-rows.ts'
import type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'
import type { InspectionInput, InspectionOutput } from './inspect-table.ts'
import type { ReadingPreviewInput, ReadingPreviewOutput } from './preview-upload.ts'
import type { ProposalInput } from './propose-for-upload.ts'
import type { GeneralisationProposal } from './risk/propose-generalisation.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import type { RiskInput } from './risk-of-plan.ts'

/** What a worker can be asked to do. `workDir` is a folder of the job's own, which the parent removes afterwards. */
export type Job =
  | { readonly kind: 'inspect'; readonly input: InspectionInput }
  | { readonly kind: 'preview'; readonly input: ReadingPreviewInput }
  | { readonly kind: 'desensitize'; readonly input: DesensitizationInput }
  | { readonly kind: 'risk'; readonly input: RiskInput }
  | { readonly kind: 'propose'; readonly input: ProposalInput }
  | { readonly kind: 'annotate'; readonly input: AnnotationInput }
  | {
      readonly kind: 'compare'
      readonly before: string | null
      readonly after: string
      readonly key?: readonly string[]
    }

/** A job as it is handed to the thread. */
export interface WorkerTask {
  /** By which DuckDB is stopped before the thread is ended. */
  readonly stop: StopState
  readonly job: Job
  readonly workDir: string
}

/** What it answers with. */
export interface JobResults {
  inspect: InspectionOutput
  preview: ReadingPreviewOutput
  desensitize: DesensitizationOutput
  risk: RiskComparison
  propose: GeneralisationProposal[]
  annotate: { bytes: number }
  compare: TableDifference
}

/** What it posts: progress, then one of the others. No value of the table is in a failure. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: JobResults[Job['kind']] }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Record<string, string | number>
      /** Where the program stopped, without the error's message, which may hold a value. */
      readonly frames: string[]
    }
