import { cache } from 'react'
import type { PublishedAnswer } from '#lib/published/documents.ts'
import { tree } from '../_site/site.ts'

export const readAnswersNewestFirst = cache(async (): Promise<PublishedAnswer[]> => {
  const answers = await tree.readAnswers()
  return answers.sort((a, b) =>
    a.answeredOn === b.answeredOn ? a.id.localeCompare(b.id) : b.answeredOn.localeCompare(a.answeredOn),
  )
})
