import { cache } from 'react'
import type { Consultation } from '#lib/published/documents.ts'
import { tree } from '../_site/site.ts'

/** What closes last first, and so what is open before what is over. */
export const readConsultations = cache(async (): Promise<Consultation[]> => {
  const consultations = await tree.readConsultations()
  return consultations.sort((a, b) =>
    a.closesAt === b.closesAt ? a.slug.localeCompare(b.slug) : b.closesAt.localeCompare(a.closesAt),
  )
})
