import type { Watching } from '#lib/disclosure/check-upload.ts'

/** No more often than this is told how far the work is, in milliseconds. */
const everyMs = 200

/**
 * An answer that begins at once and goes on while `work` does: lines of JSON, `{ share }`, then `{ value }` or
 * `{ refused }`. When the reader goes away the work is aborted.
 */
export function lineStream(
  gone: AbortSignal,
  work: (watching: Watching) => Promise<unknown>,
  describe: (error: unknown) => string,
): Response {
  const abort = new AbortController()
  gone.addEventListener('abort', () => abort.abort(), { once: true })
  if (gone.aborted) abort.abort()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: object) => {
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      let told = 0
      const onProgress = (share: number) => {
        if (performance.now() - told < everyMs) return
        told = performance.now()
        say({ share })
      }
      say({ share: 0 })
      void work({ onProgress, signal: abort.signal })
        .then((value) => say({ value }))
        .catch((error) => abort.signal.aborted || say({ refused: describe(error) }))
        .finally(() => abort.signal.aborted || controller.close())
    },
    cancel: () => abort.abort(),
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'private, no-store' },
  })
}
