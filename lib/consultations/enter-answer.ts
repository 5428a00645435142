import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { checkAnswers } from '#lib/consultations/check-answers.ts'
import { ConsultationRefused, consultationFault } from '#lib/consultations/consultation-refused.ts'
import { isSummarised, readConsultation } from '#lib/consultations/read-consultation.ts'
import type { EnteredAnswer } from '#lib/opinions/enter-opinion.ts'
import { type Receipt, type ReceivingContext, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import type { Db } from '#lib/store/transaction.ts'

/** What a letter need not keep: its writer was not asked by a form, and it may arrive after the end. */
const forgiven: readonly string[] = ['consultation-closed', 'consultation-answer-missing']

/**
 * Enters an answer that came by telephone, letter or at a counter (Z28), as far as it goes. One that arrives after the
 * end still counts until the result is submitted, as the officer who enters it answers for its date.
 * @throws ConsultationRefused, NotAllowedError.
 */
export async function enterAnswer(
  db: Db,
  { actor, entered, typed }: { actor: Actor; entered: EnteredAnswer; typed: Record<string, string> },
  context: ReceivingContext,
): Promise<Receipt> {
  const consultation = await readConsultation(db, entered.consultation)
  const department = consultation?.department ?? null
  assertCan(actor, 'opinions.enter', { department })
  const checked = checkAnswers(consultation, { typed, speaker: entered.speaker }, context.now)
  const faults = checked.faults.filter(({ code }) => !forgiven.includes(code))
  const empty = Object.keys(checked.answers).length === 0 && entered.body === ''
  if (faults.length === 0 && empty) faults.push(consultationFault('consultation-empty'))
  if (await isSummarised(db, entered.consultation)) {
    faults.push(consultationFault('consultation-summary-waits'))
  }
  if (faults.length > 0) throw new ConsultationRefused(faults)
  const details = { answers: checked.answers }
  const given = { ...entered, kind: 'consultation' as const, dataset: undefined, details, department }
  return receiveOpinion(
    db,
    { ...given, quarantined: false, evidence: [] },
    { ...context, receivedBy: actor.accountId },
  )
}
