import { RowAnnotator } from './annotated-rows.ts'
import { type AnnotationMessages, AnnotationTexts } from './annotation-texts.ts'
import type { Dictionary, ValidationReport } from './dictionary.ts'
import { findDuplicates } from './duckdb/find-duplicates.ts'
import type { Dialect } from './inspection.ts'
import { openTable } from './open-table.ts'
import { ProblemList } from './problem-list.ts'
import { type RepeatedKey, RowValidator } from './row-validator.ts'
import { writeAnnotatedSheet, writeAnnotatedWorkbook } from './write-annotated.ts'

export interface AnnotateOptions {
  readonly path: string
  readonly dialect: Dialect
  readonly dictionary: Dictionary
  /** Where the workbook is written; nothing is there yet. */
  readonly outPath: string
  /** A private folder for what is staged while keys are compared. */
  readonly workDir: string
  readonly messages: AnnotationMessages
  /** Called with the bytes read so far, of twice the file: it is read two times. */
  readonly onBytes?: (read: number) => void
}

/** Cells up to which a workbook is made in memory, with the faulty ones coloured and a sheet that counts the faults. */
const CELLS_IN_MEMORY = 200_000

/**
 * Writes a copy of a table as XLSX with the problems of each row in a first column, to be mended in Excel. Every cell is
 * text, as in the file, so that codes keep their zeros. A small table has its faulty cells coloured and a second sheet
 * with the faults by column; a large one is streamed, without colours, and goes on in further sheets (`…_2`) past Excel's
 * 1,048,576 rows. Holds raw cells: for the uploader's eyes only.
 */
export async function annotateTable(options: AnnotateOptions): Promise<{ bytes: number }> {
  const { report, repeated, header, bytes } = await validate(options)
  const texts = new AnnotationTexts(options.messages)
  const annotator = new RowAnnotator(header, options.dictionary, { repeated, rows: report.rows, texts })
  const annotated = async function* () {
    const again = { ...options, onBytes: (read: number) => options.onBytes?.(bytes + read) }
    for await (const batch of read(again)) yield annotator.annotate(batch)
  }
  const small = report.rows * (header.length + 1) <= CELLS_IN_MEMORY
  const write = small ? writeAnnotatedWorkbook : writeAnnotatedSheet
  return write(options.outPath, annotated(), { header, report, texts })
}

interface Validated {
  readonly report: ValidationReport
  readonly repeated: readonly RepeatedKey[]
  readonly header: readonly string[]
  readonly bytes: number
}

/** The first reading: which rows repeat a key is known at its end only. */
async function validate(options: AnnotateOptions): Promise<Validated> {
  let header: readonly string[] = []
  let bytes = 0
  let validator: RowValidator | undefined
  const onBytes = (read: number) => {
    bytes = read
    options.onBytes?.(read)
  }
  try {
    for await (const batch of read({ ...options, onBytes })) {
      header = batch.header
      validator ??= new RowValidator(header, options.dictionary, { workDir: options.workDir, findDuplicates })
      await validator.add(batch)
    }
    validator ??= new RowValidator([], options.dictionary, { workDir: options.workDir, findDuplicates })
    return { report: await validator.finish(), repeated: validator.repeated, header, bytes }
  } finally {
    await validator?.discard()
  }
}

function read({ path, dialect, onBytes }: AnnotateOptions) {
  return openTable(path, dialect, new ProblemList(), onBytes ? { onBytes } : {})
}
