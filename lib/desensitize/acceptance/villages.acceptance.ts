import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { inspectTable } from '../inspect-table.ts'
import { shared } from './shared-folder.ts'

test('a hundred megabytes of villages hold nobody', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'mulu-villages-'))
  try {
    const path = join(dir, 'villages.csv')
    const packed = createReadStream(shared('data', 'gb18030', 'villages-620k.gb18030.csv.gz'))
    await pipeline(packed, createGunzip(), createWriteStream(path))
    const { rows, columns } = await inspectTable(path, { maxBytes: Number.POSITIVE_INFINITY })
    expect(rows).toBe(620_573)
    expect(columns.map(({ name, findings }) => [name, findings])).toEqual(
      columns.map(({ name }) => [name, []]),
    )
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})
