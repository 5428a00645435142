'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { Progress } from '#lib/ui/progress.tsx'

const everyMs = 700

/** Follows a check or a build and shows the page anew when it is done. */
export function WorkProgress({
  submission,
  label,
  note,
}: {
  submission: string
  label: string
  note: string
}) {
  const router = useRouter()
  const [percent, setPercent] = useState<number>()
  const [refreshing, startRefresh] = useTransition()
  useEffect(() => {
    // A second refresh would take the place of the first, and on a slow line none would ever come.
    if (refreshing) return
    const timer = setInterval(async () => {
      // A poll that fails says nothing: the next one may not.
      const answer = await fetch(`/api/submissions/${encodeURIComponent(submission)}/progress/`).catch(
        () => null,
      )
      if (!answer?.ok) return
      const { busy, share } = (await answer.json()) as { busy: boolean; share: number }
      setPercent(Math.floor(share * 100))
      if (!busy) startRefresh(() => router.refresh())
    }, everyMs)
    return () => clearInterval(timer)
  }, [submission, router, refreshing])
  return (
    <div className="stack max-w-xl">
      <Progress label={percent === undefined ? label : `${label} ${percent}%`} value={percent} />
      <p className="text-small text-soft" role="status">
        {note}
      </p>
    </div>
  )
}
