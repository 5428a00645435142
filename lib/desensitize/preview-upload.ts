import type { Dialect, ReadingChoices, TableProblem } from '#lib/tabular/inspection.ts'
import type { GivenDialect } from '#lib/tabular/table-dialect.ts'
import { JobFailed } from './job-failed.ts'

export interface ReadingPreviewInput {
  readonly path: string
  readonly fileName: string
  /** What a person set by hand so far. */
  readonly given: GivenDialect
  /** Rows of the file to show, from its first. */
  readonly limit: number
}

/** The first rows of the file as they are read. Cells are raw: for the uploader's eyes only. */
export interface ReadingPreview {
  rows: { row: number; part: 'skipped' | 'header' | 'record' | 'footer' | 'comment'; cells: string[] }[]
  problems: TableProblem[]
}

export type ReadingPreviewOutput =
  | { dialect: Dialect; choices: ReadingChoices; warnings: TableProblem[]; preview: ReadingPreview }
  | { problems: TableProblem[]; choices: ReadingChoices }

/** Finds how a file is read, with what a person set by hand, and shows its first rows so. */
export async function previewUpload(_input: ReadingPreviewInput): Promise<ReadingPreviewOutput> {
  throw new JobFailed('worker-failed')
}
