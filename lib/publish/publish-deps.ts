import type { PlanningContext } from '#lib/publish/publication-draft.ts'
import type { Fault } from '#lib/publish/publication-fault.ts'
import type { OnStep } from '#lib/publish/tree-writer.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import type { SubmissionKind, SubmissionsTable } from '#lib/store/schema.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'

/** What a publication touched, for the refresh of the pages that show it. */
export interface Touched {
  slugs: string[]
  kind: SubmissionKind
}

export interface PublishDeps {
  db: Db
  blobs: BlobStore
  treeDir: string
  deadlineFor: PlanningContext['deadlineFor']
  now: () => Date
  /** Looks at the approved result once more; a fault blocks the submission. */
  finalScan?: (submissionId: string) => Promise<Fault | null>
  /** Refreshes the pages; may be repeated. What it throws leaves the order to be taken up again. */
  refresh?: (touched: Touched) => Promise<void>
  /** Writes the audit row of the change of state, in its transaction. */
  audit?: (
    tx: Tx,
    change: { submission: SubmissionsTable; to: 'published' | 'blocked'; number: number; fault?: Fault },
  ) => Promise<void>
  onStep?: OnStep
}

export interface PublishOutcome {
  published: number[]
  blocked: { number: number; fault: Fault }[]
}
