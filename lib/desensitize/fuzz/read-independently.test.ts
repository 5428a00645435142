import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examineFile } from './examine-file.ts'
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
  },
)
