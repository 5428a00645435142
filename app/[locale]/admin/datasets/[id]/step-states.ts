import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'

export const steps = ['upload', 'reading', 'check', 'findings', 'plan', 'review', 'result', 'submit'] as const
export type Step = (typeof steps)[number]
export type StepState = 'done' | 'now' | 'later' | 'fault'

/** Where each step stands. What has been submitted is done as a whole, even after it was returned or blocked. */
export function stepStates(page: DatasetSubmissionPage): Record<Step, StepState> {
  const { busy, usable, result, review, upload, failure, state } = page
  const submitted = ['submitted', 'approved', 'published'].includes(state)
  const checked = usable && busy?.what !== 'check'
  return {
    upload: upload ? 'done' : 'now',
    reading: readingState(page),
    check: checkState(page),
    findings: checked ? 'done' : 'later',
    plan: !checked ? 'later' : result || busy ? 'done' : fallsShort(page) ? 'fault' : 'now',
    review: review ? 'done' : checked ? 'now' : 'later',
    result: busy?.what === 'build' ? 'now' : failure && checked ? 'fault' : result ? 'done' : 'later',
    submit: submitted ? 'done' : state === 'ready' && review && !holdsUp(page) ? 'now' : 'later',
  }
}

/** The table disagrees with its dictionary, and nobody has said why it is to be published so. */
export function faultsUnstated({ validation, statedFaults }: DatasetSubmissionPage): boolean {
  return validation !== null && validation.faultCount > 0 && statedFaults?.count !== validation.faultCount
}

/** A column that waits for its decision is no fault yet. */
function fallsShort({ faults }: DatasetSubmissionPage): boolean {
  return faults.some(({ code }) => code !== 'plan-undecided')
}

function holdsUp(page: DatasetSubmissionPage): boolean {
  return faultsUnstated(page) || page.reading === 'to-confirm'
}

function readingState({ busy, upload, inspection, reading }: DatasetSubmissionPage): StepState {
  if (busy?.what === 'check') return 'now'
  if (!inspection) return upload ? 'now' : 'later'
  return reading === 'to-confirm' ? 'fault' : 'done'
}

function checkState(page: DatasetSubmissionPage): StepState {
  const { busy, upload, inspection, usable, failure } = page
  if (busy?.what === 'check') return 'now'
  if (usable) return faultsUnstated(page) ? 'fault' : 'done'
  return inspection || failure ? 'fault' : upload ? 'now' : 'later'
}
