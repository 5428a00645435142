import { createHash } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileSink, hashFile } from './file-sink.ts'

async function written(pieces: readonly (string | Uint8Array)[]) {
  const path = join(await mkdtemp(join(tmpdir(), 'sink-')), 'file')
  const sink = new FileSink(path)
  for (const piece of pieces) await sink.write(piece)
  return { path, closed: await sink.close(), bytes: await readFile(path) }
}

test('a file holds its pieces in order, and its size and hash are told', async () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array())
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const { bytes, closed, path } = await written(pieces)
      const expected = Buffer.concat(pieces.map((each) => Buffer.from(each as string)))
      expect(bytes.equals(expected)).toBe(true)
      expect(closed).toEqual({
        bytes: expected.length,
        sha256: createHash('sha256').update(expected).digest('hex'),
      })
      expect(await hashFile(path)).toEqual(closed)
    }),
    { numRuns: 30 },
  )
})

test('a piece may be longer than what is written at once, and no character is cut', async () => {
  for (const start of ['', 'a', 'ab']) {
    const text = start + '😀街'.repeat(700_000)
    const { bytes } = await written([text, new Uint8Array(3_000_000), text])
    const expected = Buffer.concat([Buffer.from(text), Buffer.alloc(3_000_000), Buffer.from(text)])
    expect(bytes.equals(expected)).toBe(true)
  }
})

test('what exists is not overwritten, and a folder that is not there is an error', async () => {
  const { path } = await written(['a'])
  const sink = new FileSink(path)
  await sink.write('b')
  await expect(sink.close()).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(new FileSink('/nowhere/file').close()).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readFile(path, 'utf8')).toBe('a')
})
