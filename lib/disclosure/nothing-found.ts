/** Columns of `dataset_submissions` that a changed plan makes void: the result and what was measured of it. */
export const noResult = { result: null, difference: null, risk: null, failure: null } as const

/** What another file, or another reading of the same file, makes void: all that was found, planned and stated. */
export const nothingFound = {
  inspection: null,
  validation: null,
  stated_faults: null,
  plan: null,
  confidentiality_review: null,
  ...noResult,
} as const
