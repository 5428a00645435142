import type { Inspection } from '#lib/tabular/inspection.ts'
import type { Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { ColumnAction, Hierarchy } from './plan.ts'
import type { PlannedDisclosure, Standard } from './standard.ts'

export interface ProposalInput {
  /** The upload. */
  readonly path: string
  readonly inspection: Inspection
  readonly quasiIdentifiers: readonly string[]
  readonly sensitive: readonly string[]
  readonly standard: Standard
  readonly disclosureType: PlannedDisclosure
  readonly hierarchies?: readonly Hierarchy[]
}

/** One way to reach k. Losses are shares, 0 (nothing lost) to 1. */
export interface GeneralisationProposal {
  actions: Record<string, ColumnAction>
  k: number
  recordsSuppressed: number
  loss: number
  lossByColumn: Record<string, number>
}

/** Ways to reach the standard's k over the quasi-identifiers, the least loss first. */
export async function proposeForUpload(
  _input: ProposalInput,
  _surroundings: Surroundings,
): Promise<GeneralisationProposal[]> {
  throw new JobFailed('worker-failed')
}
