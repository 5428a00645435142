/** A ground shorter than this says nothing. */
export const MIN_GROUND = 4

export const planFaultCodes = [
  'plan-other-standard',
  'plan-column-missing',
  'plan-column-unknown',
  'plan-column-twice',
  'plan-nothing-left',
  'plan-undecided',
  'plan-pseudonym-unconditional',
  'plan-ground-missing',
  'plan-keep-forbidden',
  'plan-action-not-allowed',
  'plan-mask-too-weak',
  'plan-generalisation-too-fine',
  'plan-redact-whole-column',
  'plan-bound-missing',
  'plan-hierarchy-unknown',
  'plan-risk-column',
  'plan-quasi-missing',
  'plan-jointly-readable',
  'plan-value-remains',
] as const

/**
 * Why a plan is refused. `code` selects the message, `clause` cites the municipality's standard, `article` the decree.
 * The place stands among the parameters too, so that they alone fill the message.
 */
export interface PlanFault {
  readonly code: (typeof planFaultCodes)[number]
  readonly column?: string
  readonly clause?: string
  readonly article?: string
  readonly params: Record<string, string | number>
}
