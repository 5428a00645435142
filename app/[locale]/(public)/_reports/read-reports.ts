import { cache } from 'react'
import type { OpinionReport } from '#lib/published/documents.ts'
import { tree } from '../_site/site.ts'

/** The last period first; a year before its quarters. */
export const readReports = cache(async (): Promise<OpinionReport[]> => {
  const reports = await tree.readReports()
  return reports.sort((a, b) => b.to.localeCompare(a.to) || a.id.localeCompare(b.id))
})
