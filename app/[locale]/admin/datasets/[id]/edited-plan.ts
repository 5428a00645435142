import type { ColumnAction, Plan, RiskPlan } from '#lib/desensitize/plan.ts'

export interface EditedPlan {
  standard: { id: string; version: string }
  columns: readonly { name: string }[]
  actions: readonly ColumnAction[]
  /** Columns that still wait for their decision. */
  open: readonly boolean[]
  risk: RiskPlan
}

/** The plan as it stands in the editor. A column that is not published plays no part in the risk. */
export function planOf({ standard, columns, actions, open, risk }: EditedPlan): Plan {
  const published = columns.flatMap(({ name }, index) => (actions[index]?.action === 'remove' ? [] : [name]))
  return {
    standard: { id: standard.id, version: standard.version },
    columns: columns.map(({ name }, index) => ({
      column: name,
      do: actions[index]!,
      ...(open[index] && { undecided: true as const }),
    })),
    risk: {
      ...risk,
      quasiIdentifiers: published.filter((name) => risk.quasiIdentifiers.includes(name)),
      sensitive: published.filter((name) => risk.sensitive.includes(name)),
    },
  }
}
