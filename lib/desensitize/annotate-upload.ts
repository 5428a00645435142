import type { Dictionary } from '#lib/tabular/dictionary.ts'
import type { Dialect } from '#lib/tabular/inspection.ts'
import { JobFailed } from './job-failed.ts'

export interface AnnotationInput {
  /** The upload. */
  readonly path: string
  readonly dialect: Dialect
  readonly dictionary: Dictionary
  readonly locale: 'zh' | 'en'
  /** Where the annotated workbook is written; nothing is there yet. */
  readonly outPath: string
  /** Texts of the workbook by key, in the reader's language. */
  readonly messages: Readonly<Record<string, string>>
}

/** Writes a workbook with the upload's rows and, beside each, its faults against the dictionary. */
export async function annotateUpload(_input: AnnotationInput): Promise<{ bytes: number }> {
  throw new JobFailed('worker-failed')
}
