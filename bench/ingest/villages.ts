import type { Plan } from '#lib/desensitize/plan.ts'
import type { Standard } from '#lib/desensitize/standard.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'

/**
 * The four columns that are masked, and how many characters of each stay. Not the names: a village's is
 * its town's here and there, and a plan that hides the one and keeps the other is refused.
 */
export const maskedColumns = {
  行政村代码: 6,
  乡镇街道代码: 6,
  区县代码: 4,
  完整地址: 6,
} as const

/** A plan that masks them and keeps the others. */
export const plan: Plan = {
  standard: { id: 'bench', version: '1' },
  columns: [
    '行政村代码',
    '村（居）委会名称',
    '乡镇街道代码',
    '乡镇街道名称',
    '区县代码',
    '区县名称',
    '地级市代码',
    '地级市名称',
    '省级代码',
    '省级名称',
    '完整地址',
    '通讯地址说明',
  ].map((column) => {
    const keepFirst = maskedColumns[column as keyof typeof maskedColumns]
    return {
      column,
      do: keepFirst
        ? { action: 'mask', keepFirst, keepLast: 0 }
        : { action: 'keep', ground: '公开的行政区划' },
    }
  }),
  risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false },
}

/** A standard that asks for nothing: the table is public. */
export const standard: Standard = {
  id: 'bench',
  version: '1',
  title: { zh: '测速', en: 'Measurement' },
  categories: [],
  risk: {
    clause: '1',
    text: { zh: '无。', en: 'None.' },
    k: { unconditional: 2, conditional: 2 },
    maxSuppressedShare: 0,
  },
  clauses: { jointly: '1', pseudonym: '1', ground: '1' },
}

/** What an inspection says of the table, as far as carrying out the plan needs it. */
export function inspectionOf(rows: number): Inspection {
  return {
    dialect: {
      format: 'delimited',
      encoding: 'gb18030',
      bom: false,
      delimiter: ',',
      quote: '"',
      escape: '"',
      newline: '\n',
      comment: '',
      headerRow: 1,
      headerRows: 1,
      footerRows: 0,
    },
    choices: { encodings: [], encodingsClose: false, sheets: [] },
    rows,
    columns: plan.columns.map(({ column }) => ({
      name: column,
      type: 'text',
      empty: 0,
      distinct: rows,
      findings: [],
    })),
    problems: [],
    problemCount: 0,
  }
}
