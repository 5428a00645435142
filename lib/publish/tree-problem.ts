export type TreeProblemCode =
  | 'log-record-malformed'
  | 'log-record-misnamed'
  | 'log-chain-broken'
  | 'log-head-missing'
  | 'log-head-wrong'
  | 'file-missing'
  | 'file-altered'
  | 'file-unrecorded'
  | 'file-not-removed'
  | 'not-a-file'
  | 'index-missing'
  | 'index-altered'
  | 'index-behind'

/** `problems.<code>` in lib/i18n says it to a person. */
export interface TreeProblem {
  code: TreeProblemCode
  /** Below the tree. */
  path: string
  params?: Record<string, string | number>
}
