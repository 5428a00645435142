export type WorkflowFaultCode =
  | 'submission-unknown'
  | 'submission-changed'
  | 'submission-base-changed'
  | 'submission-content-changed'
  | 'submission-other-waits'
  | 'publication-pending'
  | 'reasons-missing'
  | 'order-changed'

/** A step of a submission that is refused. `code` selects `problems.<code>`. */
export class WorkflowRefused extends Error {
  override readonly name: string = 'WorkflowRefused'
  readonly code: WorkflowFaultCode
  readonly params: Record<string, string | number>
  constructor(code: WorkflowFaultCode, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}

/** Somebody else was faster: the submission is no longer in a state from which this step leads. */
export class StaleSubmission extends WorkflowRefused {
  override readonly name = 'StaleSubmission'
  constructor(id: string) {
    super('submission-changed', { submission: id })
  }
}

/** What the submission replaces is no longer what it was compared with. */
export class StaleBase extends WorkflowRefused {
  override readonly name = 'StaleBase'
  constructor(subject: string) {
    super('submission-base-changed', { subject })
  }
}
