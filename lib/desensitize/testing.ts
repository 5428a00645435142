import type { Finding, InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { dialectOf } from '#lib/tabular/testing.ts'
import type { Standard } from './standard.ts'

/** A small standard for tests. */
export const testStandard: Standard = {
  id: 'test',
  version: '1',
  title: { zh: '测试标准', en: 'Test standard' },
  categories: [
    {
      category: 'resident-id',
      clause: '4.1',
      text: { zh: '移除。', en: 'Removed.' },
      unconditional: ['remove', 'mask'],
      conditional: ['remove', 'mask', 'pseudonym'],
      proposal: { action: 'remove' },
      mask: { maxFirst: 6, maxLast: 0 },
      quasiIdentifier: false,
      sensitive: false,
    },
    {
      category: 'mobile',
      clause: '4.2',
      text: { zh: '遮蔽。', en: 'Masked.' },
      unconditional: ['keep', 'remove', 'mask'],
      conditional: ['keep', 'remove', 'mask', 'pseudonym'],
      proposal: { action: 'mask', keepFirst: 3, keepLast: 0 },
      quasiIdentifier: false,
      sensitive: false,
    },
  ],
  risk: {
    clause: '5.1',
    text: { zh: 'k 不小于 5。', en: 'k is at least 5.' },
    k: { unconditional: 5, conditional: 3 },
    maxSuppressedShare: 0.05,
  },
  clauses: { jointly: '3.5', pseudonym: '3.2', ground: '3.3' },
}

/** A finding for tests: certain, by header and value. */
export function findingOf(detector: string, changes: Partial<Finding> = {}): Finding {
  return {
    detector,
    matched: 9,
    share: 1,
    confidence: 'certain',
    inText: 0,
    reasons: ['header', 'validated'],
    personal: true,
    by: ['header', 'value'],
    examples: [],
    ...changes,
  }
}

/** An inspection for tests: columns by name, each with the findings given. */
export function inspectionOf(columns: Record<string, Finding[]>): Inspection {
  return {
    dialect: dialectOf(),
    choices: { encodings: [], encodingsClose: false, sheets: [] },
    rows: 9,
    columns: Object.entries(columns).map(
      ([name, findings]): InspectedColumn => ({ name, type: 'text', empty: 0, distinct: 9, findings }),
    ),
    problems: [],
    problemCount: 0,
  }
}
