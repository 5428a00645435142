import type { Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import type { ColumnPlan, Plan } from './plan.ts'
import { needsDecision } from './propose-plan.ts'
import { type ActionName, categoryIn, type Standard } from './standard.ts'
import { describeAction } from './statement-text.ts'

/** A text in both languages. */
interface Text {
  zh: string
  en: string
}

/** The desensitization statement (脱敏说明), of the shape that `lib/published/format.ts` publishes. */
export interface Statement {
  standard: { id: string; version: string; title: Text }
  columns: {
    name: string
    action: ActionName
    description: Text
    ground?: Text
    recognised: string[]
    clause?: string
  }[]
  keptColumnsVerified: boolean
  rowsIn: number
  rowsOut: number
}

/** Counts and checks of the run that the statement speaks of. */
export interface StatementFacts {
  readonly keptColumnsVerified: boolean
  readonly rowsIn: number
  readonly rowsOut: number
}

/** Builds the statement: per column what was done and by which clause; no key, no value, no hash of raw data. */
export function buildStatement(
  plan: Plan,
  inspection: Inspection,
  standard: Standard,
  facts: StatementFacts,
): Statement {
  return {
    standard: { id: standard.id, version: standard.version, title: { ...standard.title } },
    columns: plan.columns.map((column) => describeColumn(column, inspection, standard)),
    ...facts,
  }
}

function describeColumn(
  { column, do: action }: ColumnPlan,
  inspection: Inspection,
  standard: Standard,
): Statement['columns'][number] {
  const findings =
    inspection.columns.find(({ name }) => name === column)?.findings.filter(needsDecision) ?? []
  const clause = categoryIn(standard, categoryOf(findings[0]?.detector ?? ''))?.clause
  const ground = action.action === 'keep' ? action.ground : undefined
  return {
    name: column,
    action: action.action,
    description: describeAction(action),
    // The ground is the department's own words, in the language that it wrote them in.
    ...(ground && { ground: { zh: ground, en: ground } }),
    recognised: findings.map(({ detector }) => detector),
    ...(clause && { clause }),
  }
}
