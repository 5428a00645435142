import { expect, test } from 'vitest'
import { lineStream } from './line-stream.ts'

const describe = (error: unknown) => `refused: ${(error as Error).message}`
const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('work begins with its share and ends with its value', async () => {
  const response = lineStream(new AbortController().signal, async () => ({ k: 5 }), describe)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(await linesOf(response)).toEqual([{ share: 0 }, { value: { k: 5 } }])
})

test('work that fails ends with its sentence', async () => {
  const failing = () => Promise.reject(new Error('no'))
  expect(await linesOf(lineStream(new AbortController().signal, failing, describe))).toEqual([
    { share: 0 },
    { refused: 'refused: no' },
  ])
})

test('a reader who goes away aborts the work', async () => {
  const aborted = Promise.withResolvers<void>()
  const response = lineStream(
    new AbortController().signal,
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          aborted.resolve()
          reject(signal.reason)
        })
      }),
    describe,
  )
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
  await aborted.promise
})

test('a request that is gone already aborts the work before it begins', async () => {
  let seen: boolean | undefined
  lineStream(
    AbortSignal.abort(),
    async ({ signal }) => {
      seen = signal?.aborted
    },
    describe,
  )
  expect(seen).toBe(true)
})
