import { z } from 'zod'

/** Share, 0 to 1. */
const share = z.number().min(0).max(1)

/** How a suppressed (empty) cell counts in the formation of classes. */
export const suppressionReadings = ['own-value', 'matches-all'] as const
export type SuppressionReading = (typeof suppressionReadings)[number]

const classMeasures = {
  /** Equivalence classes: groups of rows that agree in all quasi-identifiers. */
  classes: z.int().nonnegative(),
  /** Size of the smallest class. */
  k: z.int().nonnegative(),
  uniqueRecords: z.int().nonnegative(),
  uniqueShare: share,
  /** classes / records, the mean of 1 / class size over the records: the prosecutor's mean chance (marketer risk). */
  averageRisk: share,
  /** 1 / k. */
  highestRisk: share,
}

/** Re-identification risk of a table over its quasi-identifiers. */
export const riskReportSchema = z.strictObject({
  records: z.int().nonnegative(),
  quasiIdentifiers: z.array(z.string()),
  ...classMeasures,
  /** Classes by size, smallest first; `to` is absent on the last, open band. */
  classSizes: z.array(
    z.strictObject({
      from: z.int().positive(),
      to: z.int().positive().optional(),
      classes: z.int().nonnegative(),
      records: z.int().nonnegative(),
    }),
  ),
  /** Records in classes smaller than the threshold k, and the highest and mean risk, for each attacker of the literature. */
  prosecutor: z.strictObject({ highest: share, average: share, atRisk: share }),
  /** No population table is known: the sample is taken for the population, so this is an upper bound. */
  journalist: z.strictObject({ highest: share, average: share, atRisk: share }),
  marketer: z.strictObject({ average: share }),
  /** The k against which `atRisk` counts. */
  threshold: z.int().positive(),
  sensitive: z.array(
    z.strictObject({
      column: z.string(),
      /** Fewest distinct values in a class. */
      distinctL: z.int().nonnegative(),
      /** exp of the smallest Shannon entropy of a class. */
      entropyL: z.number().nonnegative(),
      /** Greatest distance between a class and the whole: variational for categories, ordered earth mover's for numbers. */
      t: share,
      distance: z.enum(['equal', 'ordered']),
    }),
  ),
  /**
   * Suppressed (empty) cells in quasi-identifiers, the reading that the figures above use, and the other one beside it;
   * `null` where the cells are empty in too many different patterns to be matched. Definitions: docs/risk.md.
   */
  suppressed: z.strictObject({
    cells: z.int().nonnegative(),
    records: z.int().nonnegative(),
    reading: z.enum(suppressionReadings),
    other: z.strictObject({ reading: z.enum(suppressionReadings), ...classMeasures }).nullable(),
  }),
})
export type RiskReport = z.infer<typeof riskReportSchema>

/** Before and after a plan. */
export const riskComparisonSchema = z.strictObject({ before: riskReportSchema, after: riskReportSchema })
export type RiskComparison = z.infer<typeof riskComparisonSchema>
