import type { Period } from '#lib/analysis/period.ts'
import { answerDue, type DueRules } from '#lib/opinions/answer-due.ts'
import { resultOf } from '#lib/opinions/answer-opinion.ts'
import { notInCatalogue, type OpinionReport, type PublishedAnswer } from '#lib/published/documents.ts'
import { shanghaiDay, workingDaysBetween } from '#lib/rules/calendar.ts'
import type { OpinionsTable } from '#lib/store/opinion-tables.ts'

/** What is counted of an opinion. */
export type CountedOpinion = Pick<
  OpinionsTable,
  | 'kind'
  | 'speaker'
  | 'channel'
  | 'dataset'
  | 'consultation'
  | 'details'
  | 'department'
  | 'outcome'
  | 'created_at'
> & { answered_at: string | null }

/** Subjects that a report lists by name. */
const mostSubjects = 20

/**
 * The analysis of a period (Z28): the opinions that were received in it and what had become of them on `today`. Those
 * in quarantine and those put aside are not given to it.
 * @param published the answers that were approved for publication, whose texts may be quoted.
 */
export function analyseOpinions(
  period: Period,
  {
    opinions,
    published,
    rules,
    municipal,
    today,
  }: {
    opinions: readonly CountedOpinion[]
    published: readonly PublishedAnswer[]
    rules: DueRules
    /** Department that triages: what it has assigned to nobody is its own to answer for. */
    municipal: string
    today: string
  },
): OpinionReport {
  const within = (day: string) => period.from <= day && day <= period.to
  const received = opinions
    .filter(({ created_at }) => within(dayOf(created_at)))
    .map((opinion) => withTimes(opinion, rules))
  // A summary answers what was said to a consultation, all together.
  const handled = received.filter(({ kind }) => kind !== 'consultation')
  const waits = received.flatMap(({ workingDays }) => (workingDays === null ? [] : [workingDays]))
  return {
    ...period,
    asOf: today,
    received: received.length,
    toAnswer: handled.length,
    answered: handled.filter(({ answeredOn }) => answeredOn !== null).length,
    byKind: countBy(received.map(({ kind }) => kind)),
    byDataset: countBy(received.map(({ dataset }) => dataset)).slice(0, mostSubjects),
    byConsultation: countBy(received.map(({ consultation }) => consultation)).slice(0, mostSubjects),
    bySpeaker: countBy(received.map(({ speaker }) => speaker)),
    byChannel: countBy(received.map(({ channel }) => channel)),
    byOutcome: countBy(received.map(({ outcome }) => outcome)),
    ...(waits.length > 0 && { workingDays: { median: quantile(waits, 0.5), p90: quantile(waits, 0.9) } }),
    departments: departmentsOf(
      handled.map((one) => ({ ...one, department: one.department ?? municipal })),
      today,
    ),
    mostWanted: countBy(
      received
        .filter(({ kind }) => kind === 'request')
        .map((one) => one.dataset ?? resultOf(one) ?? notInCatalogue),
    ).slice(0, mostSubjects),
    changes: changesOf(published.filter(({ answeredOn }) => within(answeredOn))),
  }
}

const dayOf = (instant: string) => shanghaiDay(new Date(instant))

type Timed = CountedOpinion & { due: string; answeredOn: string | null; workingDays: number | null }

/** Working days from the day after it was received to that of the answer, as the limits count them. */
function withTimes(opinion: CountedOpinion, rules: DueRules): Timed {
  const answeredOn = opinion.answered_at && dayOf(opinion.answered_at)
  return {
    ...opinion,
    due: answerDue(rules, opinion).due,
    answeredOn,
    workingDays: answeredOn
      ? workingDaysBetween(rules.calendar, dayOf(opinion.created_at), answeredOn)
      : null,
  }
}

/** Nearest rank: the smallest value that so many of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

/** The most first; of equals in the order of their names. What has no value is not counted. */
function countBy(values: readonly (string | null | undefined)[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}

function departmentsOf(handled: readonly Timed[], today: string): OpinionReport['departments'] {
  return countBy(handled.map(({ department }) => department))
    .map(({ value: department }) => {
      const own = handled.filter((one) => one.department === department)
      const answered = own.filter(({ answeredOn }) => answeredOn !== null)
      const inTime = answered.filter(({ answeredOn, due }) => answeredOn! <= due).length
      return {
        department,
        received: own.length,
        answered: answered.length,
        inTime,
        late: answered.length - inTime,
        overdue: own.filter(({ answeredOn, due }) => answeredOn === null && due < today).length,
      }
    })
    .sort((a, b) => a.department.localeCompare(b.department))
}

function changesOf(answers: readonly PublishedAnswer[]): OpinionReport['changes'] {
  return answers
    .filter(({ outcome }) => outcome === 'adopted' || outcome === 'adopted-in-part')
    .map(({ id, dataset, outcome, answeredOn, answer, language }) => ({
      answer: id,
      ...(dataset && { dataset }),
      outcome,
      answeredOn,
      text: answer,
      language,
    }))
    .sort((a, b) => a.answeredOn.localeCompare(b.answeredOn) || a.answer.localeCompare(b.answer))
}
