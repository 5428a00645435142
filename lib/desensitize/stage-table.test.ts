import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { UnknownColumn } from '#lib/tabular/duckdb/csv-source.ts'
import { dialectOf, temporaryFile } from '#lib/tabular/testing.ts'
import { stageTable } from './stage-table.ts'

const dialect = dialectOf({ encoding: 'gb18030', delimiter: ';' })

async function staged(text: string, columns?: string[]): Promise<{ rows: number; text: string }> {
  const path = await temporaryFile(iconv.encode(text, 'gb18030'))
  const out = join(await mkdtemp(join(tmpdir(), 'staged-')), 'table.csv')
  const rows = await stageTable(path, dialect, out, columns)
  return { rows, text: await readFile(out, 'utf8') }
}

test('a table of another encoding and delimiter becomes the published form', async () => {
  const text = '编号;备注\n001;一,二\n002;"三;四"\n'
  expect(await staged(text)).toEqual({ rows: 2, text: '编号,备注\r\n001,"一,二"\r\n002,三;四\r\n' })
})

test('only the columns named are staged, in their order', async () => {
  expect(await staged('a;b;c\n1;2;3\n', ['c', 'a'])).toEqual({ rows: 1, text: 'c,a\r\n3,1\r\n' })
})

test('a column that is not there is refused, and so is a row that does not fit the header', async () => {
  await expect(staged('a;b\n1;2\n', ['c'])).rejects.toThrow(UnknownColumn)
  await expect(staged('a;b\n1;2\n1;2;3\n')).rejects.toMatchObject({ code: 'table-changed' })
})
