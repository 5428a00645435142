import type { Locale } from '#lib/i18n/locales.ts'
import type { SubmissionWork, WorkAnswers } from '#lib/server/admin/submission-work.ts'

export type WorkOutcome<T> =
  | { kind: 'done'; value: T }
  /** The server's sentence, in the reader's language. */
  | { kind: 'refused'; message: string | undefined }
  | { kind: 'broken' }
  | { kind: 'aborted' }

type Line<T> = { share: number } | { value: T } | { refused: string }

/** Asks for work on a submission and follows it to its end; aborting `signal` stops it on the server too. */
export async function followWork<K extends keyof WorkAnswers>(
  submission: string,
  locale: Locale,
  work: Extract<SubmissionWork, { kind: K }>,
  { signal, onShare }: { signal: AbortSignal; onShare?: (share: number) => void },
): Promise<WorkOutcome<WorkAnswers[K]>> {
  try {
    const response = await fetch(`/api/submissions/${encodeURIComponent(submission)}/work/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-locale': locale },
      body: JSON.stringify(work),
      signal,
    })
    if (!response.ok || !response.body) {
      const answer = (await response.json().catch(() => null)) as { message?: string } | null
      return { kind: 'refused', message: answer?.message }
    }
    for await (const line of linesOf<Line<WorkAnswers[K]>>(response.body)) {
      if ('share' in line) onShare?.(line.share)
      else if ('value' in line) return { kind: 'done', value: line.value }
      else return { kind: 'refused', message: line.refused }
    }
    return { kind: 'broken' }
  } catch {
    return { kind: signal.aborted ? 'aborted' : 'broken' }
  }
}

async function* linesOf<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  while (true) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as T
  }
}
