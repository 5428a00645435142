import { type ConsultationFault, consultationFault } from '#lib/consultations/consultation-refused.ts'
import { answerField, scale } from '#lib/consultations/form.ts'
import { isPrintable, longestOpinion } from '#lib/opinions/form.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import type { Consultation } from '#lib/published/documents.ts'

/** Answers by question; what was left empty is left out. */
export type Answers = Record<string, string>

/** The answers among the details of an opinion, as they were received. */
export function answersOf(details: string): Answers {
  return (JSON.parse(details) as { answers?: Answers }).answers ?? {}
}

/**
 * Answers of a form, checked against the questions and the times of the consultation in force.
 * @param consultation null where none of the name is in force.
 */
export function checkAnswers(
  consultation: Consultation | null,
  { typed, speaker }: { typed: Record<string, string>; speaker: string },
  now: Date,
): { answers: Answers; faults: ConsultationFault[] } {
  if (!consultation) return { answers: {}, faults: [consultationFault('consultation-unknown')] }
  const faults: ConsultationFault[] = []
  const state = consultationState(consultation, now)
  if (state !== 'open') faults.push(consultationFault(`consultation-${state}`))
  if (!consultation.audiences.some((audience) => audience === speaker)) {
    faults.push(consultationFault('consultation-audience', 'speaker'))
  }
  const answers: Answers = {}
  for (const [index, question] of consultation.questions.entries()) {
    const answer = (typed[answerField(question.id)] ?? '').replace(/\r\n?/g, '\n').trim()
    const code = faultOf(question, answer)
    if (code) faults.push(consultationFault(code, answerField(question.id), { question: index + 1 }))
    else if (answer !== '') answers[question.id] = answer
  }
  return { answers, faults }
}

function faultOf({ kind, choices, required }: Consultation['questions'][number], answer: string) {
  if (answer === '') return required ? 'consultation-answer-missing' : undefined
  if (kind === 'text') {
    if ([...answer].length > longestOpinion) return 'consultation-answer-too-long'
    return isPrintable(answer) ? undefined : 'consultation-answer-unprintable'
  }
  const possible: readonly string[] = kind === 'scale' ? scale : choices.map(({ id }) => id)
  return possible.includes(answer) ? undefined : 'consultation-answer-unknown'
}
