import type { Inspection } from '#lib/tabular/inspection.ts'
import type { TableDifference } from './compare-rows.ts'
import type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'

/** What a worker can be asked to do. */
export type Job =
  | { readonly kind: 'inspect'; readonly path: string; readonly maxBytes: number }
  | { readonly kind: 'desensitize'; readonly input: DesensitizationInput }
  | {
      readonly kind: 'compare'
      readonly before: string | null
      readonly after: string
      readonly key?: readonly string[]
    }

/** What it answers with. */
export interface JobResults {
  inspect: Inspection
  desensitize: DesensitizationOutput
  compare: TableDifference
}

/** What it posts: progress, then one of the others. No value of the table is in a failure. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: JobResults[Job['kind']] }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Record<string, string | number>
      /** Where the program stopped, without the error's message, which may hold a value. */
      readonly frames: string[]
    }
