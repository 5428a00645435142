import type { Locale } from '#lib/i18n/locales.ts'

export type SendingOutcome =
  | { kind: 'received' }
  /** The server's sentence, in the reader's language. */
  | { kind: 'refused'; message: string | undefined }
  | { kind: 'broken' }
  | { kind: 'aborted' }

export interface Sending {
  done: Promise<SendingOutcome>
  abort: () => void
}

/** Sends a file as the raw body of one request. `fetch` cannot tell how much has been sent, XMLHttpRequest can. */
export function sendFile(
  submission: string,
  locale: Locale,
  file: File,
  onProgress: (percent: number) => void,
): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<SendingOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100))
    request.onload = () =>
      resolve(
        request.status === 204 ? { kind: 'received' } : { kind: 'refused', message: messageOf(request) },
      )
    request.onerror = () => resolve({ kind: 'broken' })
    request.onabort = () => resolve({ kind: 'aborted' })
  })
  request.open('PUT', `/api/submissions/${encodeURIComponent(submission)}/upload/`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  // Header values are Latin-1: a Chinese name travels encoded.
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
  request.setRequestHeader('x-locale', locale)
  request.send(file)
  return { done, abort: () => request.abort() }
}

function messageOf({ responseText }: XMLHttpRequest): string | undefined {
  try {
    const answer: unknown = JSON.parse(responseText)
    return typeof answer === 'object' && answer && 'message' in answer ? String(answer.message) : undefined
  } catch {
    return undefined
  }
}
