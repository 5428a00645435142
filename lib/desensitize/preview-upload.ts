import { detectReading } from '#lib/tabular/detect-reading.ts'
import type { Dialect, ReadingChoices, TableProblem } from '#lib/tabular/inspection.ts'
import { previewReading, type ReadingPreview } from '#lib/tabular/preview-reading.ts'
import type { GivenDialect } from '#lib/tabular/table-dialect.ts'

export interface ReadingPreviewInput {
  readonly path: string
  readonly fileName: string
  /** What a person set by hand so far. */
  readonly given: GivenDialect
  /** Records of the file to show, from its first. */
  readonly limit: number
}

export type ReadingPreviewOutput =
  | {
      readonly dialect: Dialect
      readonly choices: ReadingChoices
      readonly warnings: readonly TableProblem[]
      /** Cells are raw: for the uploader's eyes only. */
      readonly preview: ReadingPreview
    }
  | { readonly problems: readonly TableProblem[]; readonly choices: ReadingChoices }

/** Finds how a file is read, with what a person set by hand, and shows its first rows so. */
export async function previewUpload(input: ReadingPreviewInput): Promise<ReadingPreviewOutput> {
  const { path, fileName, given, limit } = input
  const reading = await detectReading(path, { fileName, given })
  if (!reading.ok) return { problems: reading.problems, choices: reading.choices }
  const { dialect, choices, warnings } = reading
  return { dialect, choices, warnings, preview: await previewReading(path, dialect, limit) }
}
