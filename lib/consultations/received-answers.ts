import { answersOf } from '#lib/consultations/check-answers.ts'
import type { ReceivedAnswer } from '#lib/consultations/tally-answers.ts'
import type { OpinionState } from '#lib/store/opinion-tables.ts'
import type { Tx } from '#lib/store/transaction.ts'

/** States of answers that count: neither those that wait to be let in nor those that were put aside. */
export const countedStates = ['received', 'assigned', 'answered'] as const satisfies OpinionState[]

/** How many answers a consultation has in these states. */
export async function countAnswers(
  db: Pick<Tx, 'selectFrom'>,
  slug: string,
  states: readonly OpinionState[],
): Promise<number> {
  const { count } = await db
    .selectFrom('opinions')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('consultation', '=', slug)
    .where('state', 'in', states)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Answers that count: neither those that wait in quarantine nor those that were discarded. */
export async function receivedAnswers(db: Pick<Tx, 'selectFrom'>, slug: string): Promise<ReceivedAnswer[]> {
  const rows = await db
    .selectFrom('opinions')
    .select(['channel', 'speaker', 'details'])
    .where('consultation', '=', slug)
    .where('state', 'in', countedStates)
    .orderBy('created_at')
    .execute()
  return rows.map(({ channel, speaker, details }) => ({
    channel,
    speaker,
    answers: answersOf(details),
  }))
}
