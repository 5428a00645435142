'use client'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { SubmissionWork, WorkAnswers } from '#lib/server/admin/submission-work.ts'
import { followWork } from './follow-work.ts'

/** One piece of work at a time that a person waits for, with its progress and the way to stop it. */
export function useWork(
  submission: string,
  locale: Locale,
  said: { stopped: string; broken: string },
): {
  /** Share done, 0 to 1, while `kind` is under way. */
  under: { kind: SubmissionWork['kind']; share: number } | null
  /** Why the last one brought nothing. */
  message: string | undefined
  stop: () => void
  run: <K extends keyof WorkAnswers>(
    work: Extract<SubmissionWork, { kind: K }>,
  ) => Promise<WorkAnswers[K] | undefined>
} {
  const [under, setUnder] = useState<{ kind: SubmissionWork['kind']; share: number } | null>(null)
  const [message, setMessage] = useState<string>()
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    under,
    message,
    stop: () => running.current?.abort(),
    run: async (work) => {
      const abort = new AbortController()
      running.current = abort
      setMessage(undefined)
      setUnder({ kind: work.kind, share: 0 })
      const outcome = await followWork(submission, locale, work, {
        signal: abort.signal,
        onShare: (share) => setUnder({ kind: work.kind, share }),
      })
      setUnder(null)
      if (outcome.kind === 'done') return outcome.value
      if (outcome.kind === 'aborted') setMessage(said.stopped)
      else setMessage(outcome.kind === 'refused' && outcome.message ? outcome.message : said.broken)
      return undefined
    },
  }
}
