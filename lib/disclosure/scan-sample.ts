import type { EntryFault } from '#lib/catalogue/check-entry.ts'
import type { Entry } from '#lib/catalogue/entry.ts'
import { needsDecision } from '#lib/desensitize/propose-plan.ts'
import { ColumnScan } from '#lib/desensitize/scan-column.ts'

/** A fault in the sample data of an entry; the shape of the catalogue's own faults. */
export type SampleFault = Omit<EntryFault, 'code'> & { code: 'sample-personal-data' }

/**
 * Sample data (样例数据, Z9) is published with the entry as it is typed, past any plan: it must hold nothing that the
 * detectors would find in a file (Z26). The fault names the item, never the cell.
 */
export function scanSample(entry: Entry, article: string | undefined): SampleFault[] {
  return entry.items.flatMap((item, index) => {
    const scan = new ColumnScan(item.name)
    for (const row of entry.sample) scan.add(row[index] ?? '')
    const found = scan.result().findings.find((finding) => finding.matched > 0 && needsDecision(finding))
    if (!found) return []
    return [{ code: 'sample-personal-data', path: 'sample', params: { item: item.name }, article }]
  })
}
