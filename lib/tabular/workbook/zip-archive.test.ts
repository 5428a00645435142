import { readFile, writeFile } from 'node:fs/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { temporaryFile } from '../testing.ts'
import { zipOf } from './testing.ts'
import { WorkbookError } from './workbook-error.ts'
import { ZipArchive } from './zip-archive.ts'

async function readPart(bytes: Uint8Array, name: string, limit = 1 << 20): Promise<string> {
  const archive = await ZipArchive.open(await temporaryFile(bytes, 'test.zip'))
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of archive.read(name, limit)) pieces.push(piece)
    return Buffer.concat(pieces).toString()
  } finally {
    await archive.close()
  }
}

const problemOf = (reading: Promise<string>) =>
  reading.then(
    () => undefined,
    (error: unknown) => (error instanceof WorkbookError ? error.problem : error),
  )

test('a part is read by its name, in whatever case it is asked for', async () => {
  const zip = zipOf({ 'xl/a.xml': 'one', 'xl/b.xml': 'two'.repeat(100_000) })
  expect(await readPart(zip, 'xl/A.xml')).toBe('one')
  expect(await readPart(zip, 'xl/b.xml')).toBe('two'.repeat(100_000))
})

test('a part that unpacks to more than the limit is refused, whether it says so or not', async () => {
  const zip = zipOf({ a: 'x'.repeat(100_000) })
  expect(await problemOf(readPart(zip, 'a', 99_999))).toMatchObject({
    code: 'too-large',
    params: { bytes: 100_000, limit: 99_999 },
  })
  // The directory claims ten bytes.
  zip.writeUInt32LE(10, zip.lastIndexOf('PK\x01\x02') + 24)
  expect(await problemOf(readPart(zip, 'a', 50_000))).toMatchObject({ code: 'too-large' })
})

test('a part that is encrypted, comes twice, or is not what its check sum says is refused', async () => {
  const encrypted = zipOf({ a: 'x' })
  encrypted.writeUInt16LE(1, encrypted.lastIndexOf('PK\x01\x02') + 8)
  const changed = zipOf({ a: 'x' })
  changed.writeUInt32LE(7, changed.lastIndexOf('PK\x01\x02') + 16)
  for (const zip of [encrypted, zipOf({ a: 'x', A: 'y' }), changed])
    expect(await problemOf(readPart(zip, 'a'))).toMatchObject({ code: 'broken-workbook' })
})

test('a workbook written with ZIP64 sizes and sizes behind the parts is read', async () => {
  const path = await temporaryFile('', 'zip64.xlsx')
  await writeFile(path, writeXlsxStream([['甲'], ['乙']], { name: 'data', zip64: true }))
  expect(await readPart(await readFile(path), 'xl/worksheets/sheet1.xml')).toContain('<sheetData>')
})

test('an offset far beyond the end of the file is a damaged file like any other', async () => {
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(2n ** 63n, 8)
  const whole = zipOf({ a: 'x' })
  const end = whole.lastIndexOf('PK\x05\x06')
  const directory = Buffer.from(whole)
  directory.writeUInt32LE(0xfffffff0, end + 16)
  const part = Buffer.from(whole)
  part.writeUInt32LE(0xfffffff0, part.lastIndexOf('PK\x01\x02') + 42)
  for (const zip of [Buffer.concat([whole.subarray(0, end), locator, whole.subarray(end)]), directory, part])
    expect(await problemOf(readPart(zip, 'a'))).toMatchObject({ code: 'broken-workbook' })
})

test('reading may be left off early', async () => {
  const archive = await ZipArchive.open(await temporaryFile(zipOf({ a: 'x'.repeat(5_000_000) }), 'test.zip'))
  for await (const piece of archive.read('a', 5_000_000)) {
    expect(piece.byteLength).toBeGreaterThan(0)
    break
  }
  await archive.close()
})
