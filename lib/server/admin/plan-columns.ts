import type { Localized } from '#lib/catalogue/entry.ts'
import { categoryOf } from '#lib/desensitize/detectors/registry.ts'
import { decisionsFor } from '#lib/desensitize/identifiers.ts'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import { isScattered, proposePlan } from '#lib/desensitize/propose-plan.ts'
import {
  type ActionName,
  actionNames,
  categoryIn,
  type PlannedDisclosure,
  type Standard,
  type StandardCategory,
} from '#lib/desensitize/standard.ts'
import type { DatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import type { InspectedColumn } from '#lib/tabular/inspection.ts'

/** One column of an upload with all that a person needs to decide what is done to it. */
export interface PlannedColumn {
  column: InspectedColumn
  /** What is planned now. */
  do: ColumnAction
  /** What the standard proposes. */
  proposal: ColumnAction
  undecided: boolean
  /** A finding asks for a decision. */
  needsDecision: boolean
  /** What the standard and the disclosure type allow. */
  allowed: ActionName[]
  /** The standard's clauses on what was found. */
  clauses: { clause: string; text: Localized }[]
  /** The most that a mask may leave readable. */
  maskBound: { maxFirst: number; maxLast: number } | null
}

/** The columns of an upload in its order; empty while there is no plan. */
export function planColumns(
  { inspection, plan }: Pick<DatasetSubmission, 'inspection' | 'plan'>,
  standard: Standard,
  disclosure: PlannedDisclosure,
): PlannedColumn[] {
  if (!inspection || !plan) return []
  const proposed = new Map(
    proposePlan(inspection, standard, disclosure).columns.map((column) => [column.column, column.do]),
  )
  const planned = new Map(plan.columns.map((column) => [column.column, column]))
  const needsDecision = decisionsFor(inspection)
  return inspection.columns.map((column) => {
    const findings = column.findings.filter(needsDecision)
    const categories = findings
      .map(({ detector }) => categoryIn(standard, categoryOf(detector)))
      .filter((category) => category !== undefined)
    const proposal = proposed.get(column.name) ?? { action: 'keep' }
    const current = planned.get(column.name)
    const certain = findings.some(({ confidence }) => confidence === 'certain')
    return {
      column,
      do: current?.do ?? proposal,
      proposal,
      undecided: current?.undecided ?? false,
      needsDecision: findings.length > 0,
      allowed: actionNames.filter(
        (action) =>
          isAllowed(action, categories, disclosure, certain) &&
          // What fills its column is masked or left out: mistyped ones would pass a search inside the text.
          (action !== 'redact' || findings.every(isScattered)),
      ),
      clauses: categories.map(({ clause, text }) => ({ clause, text })),
      maskBound: maskBound(categories),
    }
  })
}

/** As `checkPlan` judges it, so that the form offers nothing that would be refused. */
function isAllowed(
  action: ActionName,
  categories: StandardCategory[],
  disclosure: PlannedDisclosure,
  certain: boolean,
): boolean {
  if (action === 'remove') return true
  if (action === 'pseudonym' && disclosure === 'unconditional') return false
  if (action === 'keep' && !certain) return true
  return categories.every((category) => category[disclosure].includes(action))
}

function maskBound(categories: StandardCategory[]) {
  const bounds = categories.flatMap(({ mask }) => mask ?? [])
  if (bounds.length === 0) return null
  return {
    maxFirst: Math.min(...bounds.map(({ maxFirst }) => maxFirst)),
    maxLast: Math.min(...bounds.map(({ maxLast }) => maxLast)),
  }
}
