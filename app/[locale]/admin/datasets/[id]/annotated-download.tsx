'use client'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { adminFaults } from '#lib/i18n/messages/zh/admin-faults.ts'
import { Button } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { Progress } from '#lib/ui/progress.tsx'

type Text = Pick<
  typeof adminFaults,
  'download' | 'preparing' | 'cancel' | 'cancelled' | 'failed' | 'privateNote'
>

/**
 * The annotated file. A plain link without scripts; with them an island, because the file is made while one waits, and
 * whoever waits sees that and can stop it.
 */
export function AnnotatedDownload({
  locale,
  submission,
  name,
  text,
}: {
  locale: Locale
  submission: string
  name: string
  text: Text
}) {
  const [making, setMaking] = useState<AbortController>()
  const [said, setSaid] = useState<string>()
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const href = `/api/submissions/${encodeURIComponent(submission)}/annotated/?locale=${locale}`

  async function download(event: MouseEvent) {
    event.preventDefault()
    const abort = new AbortController()
    running.current = abort
    setMaking(abort)
    setSaid(undefined)
    const outcome = await fetchFile(href, abort.signal)
    setMaking(undefined)
    if (outcome instanceof Blob) save(outcome, name)
    else setSaid(abort.signal.aborted ? text.cancelled : (outcome ?? text.failed))
  }

  return (
    <div className="stack mt-3 max-w-xl">
      {making ? (
        <>
          <Progress label={text.preparing} />
          <Button type="button" variant="secondary" onClick={() => making.abort()}>
            {text.cancel}
          </Button>
        </>
      ) : (
        <p>
          <a className="button button-secondary" href={href} onClick={(event) => void download(event)}>
            {text.download}
          </a>
        </p>
      )}
      {said && <Notice tone="warning" title={said} live="polite" />}
      <p className="text-small text-soft">{text.privateNote}</p>
    </div>
  )
}

/** The file, or what the server says instead. */
async function fetchFile(href: string, signal: AbortSignal): Promise<Blob | string | undefined> {
  try {
    const response = await fetch(href, { signal })
    if (response.ok) return await response.blob()
    const answer = (await response.json()) as { message?: string }
    return answer.message
  } catch {
    return undefined
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
