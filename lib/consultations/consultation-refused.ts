/** A fault of a consultation's draft, summary or answer. `code` selects `problems.<code>`. */
export interface ConsultationFault {
  code: ConsultationFaultCode
  params: Record<string, string | number>
  /** Name of the control, as `questions.0.text.zh` or `answer-q1`; empty for the whole. */
  path: string
}

export type ConsultationFaultCode =
  | 'consultation-unknown'
  | 'consultation-announced'
  | 'consultation-closed'
  | 'consultation-audience'
  | 'consultation-answer-missing'
  | 'consultation-answer-unknown'
  | 'consultation-answer-too-long'
  | 'consultation-answer-unprintable'
  | 'consultation-past'
  | 'consultation-slug-taken'
  | 'consultation-under-way'
  | 'consultation-not-closed'
  | 'consultation-personal-data'
  | 'consultation-quarantined'
  | 'consultation-summary-waits'
  | 'consultation-empty'

/** Nothing was changed; what was typed is with the caller, who shows it again. */
export class ConsultationRefused extends Error {
  override readonly name = 'ConsultationRefused'
  readonly faults: ConsultationFault[]
  constructor(faults: ConsultationFault[]) {
    super(`The consultation has ${faults.length} faults.`)
    this.faults = faults
  }
}

export function consultationFault(
  code: ConsultationFaultCode,
  path = '',
  params: ConsultationFault['params'] = {},
): ConsultationFault {
  return { code, params, path }
}
