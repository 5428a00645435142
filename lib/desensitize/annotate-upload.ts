import { stat } from 'node:fs/promises'
import { annotateTable } from '#lib/tabular/annotate-table.ts'
import type { Dictionary } from '#lib/tabular/dictionary.ts'
import type { Dialect } from '#lib/tabular/inspection.ts'
import type { Surroundings } from './inspect-table.ts'

export interface AnnotationInput {
  /** The upload. */
  readonly path: string
  readonly dialect: Dialect
  readonly dictionary: Dictionary
  /** Where the annotated workbook is written; nothing is there yet. */
  readonly outPath: string
  /** Texts of the workbook by key, in the reader's language. */
  readonly messages: Readonly<Record<string, string>>
}

/** Writes a workbook with the upload's rows and, beside each, its faults against the dictionary. */
export async function annotateUpload(
  input: AnnotationInput,
  { workDir, onProgress }: Surroundings,
): Promise<{ bytes: number }> {
  const { size } = await stat(input.path)
  // The file is read twice.
  const onBytes = (read: number) => onProgress?.(Math.min(1, read / Math.max(1, 2 * size)))
  return await annotateTable({ ...input, workDir, onBytes })
}
