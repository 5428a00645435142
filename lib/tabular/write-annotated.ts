import { type CellValue, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { AnnotatedRow } from './annotated-rows.ts'
import type { AnnotationTexts } from './annotation-texts.ts'
import type { ValidationReport } from './dictionary.ts'
import { FileSink } from './file-sink.ts'
import { xlsxText } from './xlsx-text.ts'

export interface AnnotatedTable {
  readonly header: readonly string[]
  readonly report: ValidationReport
  readonly texts: AnnotationTexts
}

type Batches = AsyncIterable<readonly AnnotatedRow[]>

/** Wide enough for a sentence, in characters. */
const PROBLEMS_WIDTH = 48
/** The text format: Excel keeps a code as text when its cell is edited. */
const TEXT = '@'
const FAULTY = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFD8A8' } },
  numFmt: TEXT,
} as const
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const

/** A workbook with coloured cells and a sheet of counts, made in memory. */
export async function writeAnnotatedWorkbook(
  path: string,
  batches: Batches,
  { header, report, texts }: AnnotatedTable,
): Promise<{ bytes: number }> {
  const rows: CellValue[][] = [[texts.word('problems'), ...header.map(xlsxText)]]
  const cells = new Map<string, { style: typeof FAULTY }>()
  for await (const batch of batches) {
    for (const row of batch) {
      // The first column is the problems'.
      for (const index of row.faulty) cells.set(`${rows.length},${index + 1}`, { style: FAULTY })
      rows.push(cellsOf(row))
    }
  }
  const columns = [{ width: PROBLEMS_WIDTH, style: WRAPPED }, ...header.map(() => ({ numFmt: TEXT }))]
  const bytes = await writeXlsx({
    sheets: [
      { name: texts.word('sheetData'), columns, rows, cells, freezePane: { rows: 1, columns: 1 } },
      {
        name: texts.word('sheetFaults'),
        columns: [{ width: 24 }, { width: PROBLEMS_WIDTH }, { width: 12 }],
        rows: countRows(report, texts),
        freezePane: { rows: 3 },
      },
    ],
  })
  return save(path, [bytes])
}

/** One streamed sheet: what the counts and colours would need is not at hand before the last row. */
export function writeAnnotatedSheet(
  path: string,
  batches: Batches,
  { header, texts }: AnnotatedTable,
): Promise<{ bytes: number }> {
  const rows = async function* (): AsyncGenerator<CellValue[]> {
    for await (const batch of batches) for (const row of batch) yield cellsOf(row)
  }
  const columns = [
    { header: texts.word('problems'), width: PROBLEMS_WIDTH },
    ...header.map((name) => ({ header: xlsxText(name), numFmt: TEXT })),
  ]
  const name = texts.word('sheetData')
  return save(path, writeXlsxStream(rows(), { name, columns, freezePane: { rows: 1 } }))
}

function cellsOf({ problems, cells }: AnnotatedRow): CellValue[] {
  return [problems || null, ...cells.map((cell) => cell || null)]
}

/** What to do, then the faults by column and kind with their number. */
function countRows({ counts, faults }: ValidationReport, texts: AnnotationTexts): CellValue[][] {
  const params = (code: string, column: string) =>
    faults.find((fault) => fault.code === code && fault.column === column)?.params ?? { column }
  return [
    [texts.word('advice')],
    [],
    [texts.word('column'), texts.word('problem'), texts.word('count')],
    ...counts.map(({ code, column, count }) => [
      xlsxText(column),
      xlsxText(texts.fault(code, params(code, column))),
      count,
    ]),
  ]
}

async function save(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number }> {
  const sink = new FileSink(path)
  try {
    for await (const piece of pieces) await sink.write(piece)
  } finally {
    await sink.close()
  }
  return { bytes: sink.bytes }
}
