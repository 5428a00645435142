import type { Inspection } from '#lib/tabular/inspection.ts'
import { isAcceptable, withGround } from './acceptable-action.ts'
import type { Surroundings } from './inspect-table.ts'
import type { ColumnAction, Hierarchy } from './plan.ts'
import { partOf } from './read-upload.ts'
import { type GeneralisationProposal, proposeGeneralisation } from './risk/propose-generalisation.ts'
import { stageColumns } from './stage-columns.ts'
import { type PlannedDisclosure, requiredK, type Standard } from './standard.ts'

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

/** Ways to reach the standard's k over the quasi-identifiers, the least loss first, by actions that it allows. */
export async function proposeForUpload(
  input: ProposalInput,
  { workDir, onProgress }: Surroundings,
): Promise<GeneralisationProposal[]> {
  const { inspection, standard, disclosureType, quasiIdentifiers } = input
  const raw = await stageColumns(input, new Set(quasiIdentifiers), workDir, partOf(onProgress, 0, 0.6))
  const proposals = await proposeGeneralisation(raw.path, {
    columns: inspection.columns.map((column) => ({
      ...column,
      accepts: (action) => isAcceptable(action, column, standard, disclosureType),
    })),
    quasiIdentifiers,
    k: requiredK(standard, disclosureType),
    maxSuppressedShare: standard.risk.maxSuppressedShare,
    hierarchies: new Map(input.hierarchies?.map((hierarchy) => [hierarchy.name, hierarchy])),
    workDir,
  })
  return proposals.map((proposal) => ({ ...proposal, actions: grounded(proposal.actions, input) }))
}

function grounded(
  actions: Readonly<Record<string, ColumnAction>>,
  { inspection, standard }: ProposalInput,
): Record<string, ColumnAction> {
  const columns = new Map(inspection.columns.map((column) => [column.name, column]))
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => {
      const column = columns.get(name)
      return [name, column ? withGround(action, column, standard) : action]
    }),
  )
}
