import type { Answers } from '#lib/consultations/check-answers.ts'
import { scale } from '#lib/consultations/form.ts'
import type { Consultation } from '#lib/published/documents.ts'

export interface ReceivedAnswer {
  channel: string
  speaker: string
  answers: Answers
}

export type Tally = Pick<
  NonNullable<Consultation['summary']>,
  'received' | 'byChannel' | 'bySpeaker' | 'results'
>

/** How many answered, by which channel and as whom, and how often each choice was taken; texts are not counted. */
export function tallyAnswers({ questions }: Consultation, received: readonly ReceivedAnswer[]): Tally {
  return {
    received: received.length,
    byChannel: countBy(received.map(({ channel }) => channel)),
    bySpeaker: countBy(received.map(({ speaker }) => speaker)),
    results: questions
      .filter(({ kind }) => kind !== 'text')
      .map(({ id, kind, choices }) => ({
        question: id,
        counts: (kind === 'scale' ? [...scale] : choices.map((choice) => choice.id)).map((value) => ({
          value,
          count: received.filter(({ answers }) => answers[id] === value).length,
        })),
      })),
  }
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
