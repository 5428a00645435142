import type { Inspection } from '#lib/tabular/inspection.ts'
import { destroys } from './destroys.ts'
import { categoryOf } from './detectors/registry.ts'
import { decisionsFor } from './identifiers.ts'
import type { ColumnPlan, Plan } from './plan.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import { type ActionName, categoryIn, type Standard } from './standard.ts'
import { describeAction } from './statement-text.ts'

/** A text in both languages. */
export interface Text {
  zh: string
  en: string
}

interface StatedColumn {
  name: string
  action: ActionName
  description: Text
  /** What the action destroys for good; absent where the column is kept. */
  destroys?: Text
  ground?: Text
  recognised: string[]
  clause?: string
  clauseText?: Text
  /** Kept, compared with what the department holds cell by cell, and equal (Z27). */
  verifiedEqual?: boolean
  /** Cells published empty because they could not be read or are too rare. */
  cellsSuppressed?: number
}

interface StatedRisk {
  quasiIdentifiers: string[]
  sensitive: string[]
  /** Size of the smallest group of records that agree in all quasi-identifiers. */
  k: number
  requiredK: number
  clause: string
  clauseText: Text
}

/** The desensitization statement (脱敏说明), of the shape that `lib/published/format.ts` publishes. */
export interface Statement {
  standard: { id: string; version: string; title: Text }
  columns: StatedColumn[]
  keptColumnsVerified: boolean
  rowsIn: number
  rowsOut: number
  /** Records left out because too few are like them. */
  recordsSuppressed: number
  /** Absent where no column describes a person. */
  risk?: StatedRisk
}

/** Counts and checks of the run that the statement speaks of. */
export interface StatementFacts {
  readonly keptColumnsVerified: boolean
  readonly rowsIn: number
  readonly rowsOut: number
  readonly recordsSuppressed: number
  /** By column. */
  readonly cellsSuppressed: Readonly<Record<string, number>>
  readonly risk: RiskComparison | null
}

/** Builds the statement: per column what was done and by which clause; no key, no value, no hash of raw data. */
export function buildStatement(
  plan: Plan,
  inspection: Inspection,
  standard: Standard,
  facts: StatementFacts,
): Statement {
  const { keptColumnsVerified, rowsIn, rowsOut, recordsSuppressed } = facts
  const risk = stateRisk(plan, standard, facts)
  return {
    standard: { id: standard.id, version: standard.version, title: { ...standard.title } },
    columns: plan.columns.map((column) => describeColumn(column, inspection, standard, facts)),
    keptColumnsVerified,
    rowsIn,
    rowsOut,
    recordsSuppressed,
    ...(risk && { risk }),
  }
}

function describeColumn(
  { column, do: action }: ColumnPlan,
  inspection: Inspection,
  standard: Standard,
  facts: StatementFacts,
): StatedColumn {
  const inspected = inspection.columns.find(({ name }) => name === column)
  const recognised = inspected?.findings.filter(decisionsFor(inspection)) ?? []
  const category = categoryOf(recognised[0]?.detector ?? '')
  const rule = categoryIn(standard, category)
  const ground = action.action === 'keep' ? action.ground : undefined
  const lost = destroys(action)
  const suppressed = facts.cellsSuppressed[column]
  return {
    name: column,
    action: action.action,
    description: describeAction(action),
    ...(lost && { destroys: lost }),
    // The ground is the department's own words, in the language that it wrote them in.
    ...(ground && { ground: { zh: ground, en: ground } }),
    recognised: recognised.map(({ detector }) => detector),
    ...(rule && { clause: rule.clause, clauseText: { ...rule.text } }),
    ...(action.action === 'keep' && { verifiedEqual: facts.keptColumnsVerified }),
    ...(suppressed && { cellsSuppressed: suppressed }),
  }
}

function stateRisk(plan: Plan, standard: Standard, { risk }: StatementFacts): StatedRisk | undefined {
  if (!risk || plan.risk.quasiIdentifiers.length === 0) return undefined
  return {
    quasiIdentifiers: [...plan.risk.quasiIdentifiers],
    sensitive: [...plan.risk.sensitive],
    k: risk.after.k,
    requiredK: risk.after.threshold,
    clause: standard.risk.clause,
    clauseText: { ...standard.risk.text },
  }
}
