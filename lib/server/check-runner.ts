import { buildResult } from '#lib/disclosure/build-result.ts'
import { checkUpload, type Watching } from '#lib/disclosure/check-upload.ts'
import type { By } from '#lib/disclosure/context.ts'
import { recoverInterruptedChecks } from '#lib/disclosure/recover-checks.ts'
import type { PortalServer } from '#lib/server/portal.ts'

/** Long work on submissions in the background of a server process: one at a time, so that memory stays bounded. */
export interface CheckRunner {
  /** Inspects an upload that has been received. Returns at once. */
  inspect: (by: By, submission: string) => void
  /** Carries out the plan of a submission. Returns at once; a refusal is given to `onRefused`. */
  build: (by: By, submission: string) => void
  /** Work that somebody waits for, in its turn; its own `Watching` tells of it. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Share of the work done, 0 to 1; null when nothing is under way for the submission. */
  progress: (submission: string) => number | null
  cancel: (submission: string) => void
  /** What a process that died left in state `checking` goes back to `draft`. */
  recover: () => Promise<void>
}

interface Job {
  share: number
  abort: AbortController
}

export function createCheckRunner(portal: PortalServer): CheckRunner {
  const jobs = new Map<string, Job>()
  let tail: Promise<unknown> = Promise.resolve()

  function enqueue(submission: string, work: (watching: Watching) => Promise<unknown>) {
    const job: Job = { share: 0, abort: new AbortController() }
    jobs.set(submission, job)
    const onProgress = (share: number) => {
      job.share = share
    }
    tail = tail
      .then(() => work({ onProgress, signal: job.abort.signal }))
      .catch(async (err) => {
        // Whoever stopped it has said so already; the submission is theirs again.
        if (job.abort.signal.aborted) return
        portal.log.error({ err, submission }, 'check failed')
        await recoverInterruptedChecks(portal.disclosure, submission)
      })
      .finally(() => {
        // Another job of the submission may have taken the place of one that was stopped.
        if (jobs.get(submission) === job) jobs.delete(submission)
      })
  }

  return {
    inspect: (by, submission) =>
      enqueue(submission, (watching) => checkUpload(portal.disclosure, by, submission, watching)),
    build: (by, submission) =>
      enqueue(submission, (watching) => buildResult(portal.disclosure, by, submission, watching)),
    alone: (work) => {
      const done = tail.then(work)
      tail = done.catch(() => undefined)
      return done
    },
    progress: (submission) => jobs.get(submission)?.share ?? null,
    cancel(submission) {
      jobs.get(submission)?.abort.abort()
      jobs.delete(submission)
    },
    recover: () => recoverInterruptedChecks(portal.disclosure),
  }
}
