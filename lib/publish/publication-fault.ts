export type PublicationFaultCode =
  | 'publication-state'
  | 'dataset-already-published'
  | 'dataset-not-listed'
  | 'dataset-withdrawn'
  | 'disclosure-excluded'
  | 'result-inconsistent'
  | 'bundle-inconsistent'
  | 'blob-missing'
  | 'final-scan'
  | 'consultation-overtaken'

/** Why an approved submission cannot be published; `problems.<code>` in lib/i18n says it to a person. */
export interface Fault {
  code: string
  params: Record<string, string | number>
  article?: string | undefined
  row?: number | undefined
  column?: string | undefined
}

/** Found while planning, before the tree is touched: the order is blocked, the queue goes on. */
export class PublicationFault extends Error {
  readonly fault: Fault
  constructor(code: PublicationFaultCode, params: Fault['params'] = {}, cause?: unknown) {
    super(`publication: ${code} ${JSON.stringify(params)}`, { cause })
    this.name = 'PublicationFault'
    this.fault = { code, params }
  }
}
