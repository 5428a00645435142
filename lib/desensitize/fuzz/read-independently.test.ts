import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectReading } from '#lib/tabular/detect-reading.ts'
import { examineFile } from './examine-file.ts'
import { readIndependently } from './read-independently.ts'
import { makeSeeds } from './seeds.ts'

const seeds = await makeSeeds()

test.each(seeds.map(({ name, bytes }) => [name, bytes] as const))(
  'the whole file %s is read, and read alike by another reader',
  async (name, bytes) => {
    const workDir = await mkdtemp(join(tmpdir(), 'mulu-seed-'))
    const path = join(workDir, 'upload')
    await writeFile(path, bytes)
    expect(await examineFile(path, name, { workDir })).toMatchObject({ compared: true })
    expect((await examineFile(path, name, { workDir })).lost).toBeUndefined()
    const reading = await detectReading(path, { fileName: name })
    expect(reading.ok && (await readIndependently(bytes, reading.dialect))?.length).toBe(24)
  },
)
