import type { InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { categoriesOf } from './identifiers.ts'
import type { Surroundings } from './inspect-table.ts'
import type { Hierarchy } from './plan.ts'
import { partOf } from './read-upload.ts'
import { type GeneralisationProposal, proposeGeneralisation } from './risk/propose-generalisation.ts'
import { stageColumns } from './stage-columns.ts'
import {
  type ActionName,
  actionNames,
  categoryIn,
  type PlannedDisclosure,
  requiredK,
  type Standard,
} from './standard.ts'

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
  return await proposeGeneralisation(raw.path, {
    columns: inspection.columns.map((column) => ({
      ...column,
      allowed: allowedActions(column, standard, disclosureType),
    })),
    quasiIdentifiers,
    k: requiredK(standard, disclosureType),
    maxSuppressedShare: standard.risk.maxSuppressedShare,
    hierarchies: new Map(input.hierarchies?.map((hierarchy) => [hierarchy.name, hierarchy])),
    workDir,
  })
}

/** What the standard allows for every category that was found in a column. */
function allowedActions(
  column: InspectedColumn,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): ActionName[] {
  const categories = categoriesOf(column).map((category) => categoryIn(standard, category))
  return actionNames.filter((name) =>
    categories.every((category) => !category || category[disclosureType].includes(name)),
  )
}
