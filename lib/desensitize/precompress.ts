import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { FileSink, hashFile } from '#lib/tabular/file-sink.ts'

/** A compressed variant of a file, beside it. */
export interface Variant {
  path: string
  bytes: number
  sha256: string
}

/** Brotli at 5 is smaller than gzip at 6 and as fast; higher levels cost seconds per file. */
const BROTLI_QUALITY = 5
const CHUNK = 1 << 18

/** Writes `<path>.gz` and `<path>.br`. */
export async function precompress(path: string): Promise<{ gzip: Variant; br: Variant }> {
  const brotli = createBrotliCompress({
    chunkSize: CHUNK,
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  })
  const read = () => createReadStream(path, { highWaterMark: CHUNK })
  await Promise.all([
    pipeline(read(), createGzip({ chunkSize: CHUNK }), createWriteStream(`${path}.gz`, { flags: 'wx' })),
    pipeline(read(), brotli, createWriteStream(`${path}.br`, { flags: 'wx' })),
  ])
  const [gzip, br] = await Promise.all([hashFile(`${path}.gz`), hashFile(`${path}.br`)])
  return { gzip: { path: `${path}.gz`, ...gzip }, br: { path: `${path}.br`, ...br } }
}

/** Copies a UTF-8 file with a byte order mark before it, by which Excel knows the encoding. */
export async function copyWithMark(path: string, out: string): Promise<{ bytes: number; sha256: string }> {
  const sink = new FileSink(out)
  await sink.write('\uFEFF')
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }))
    await sink.write(chunk as Buffer)
  return await sink.close()
}
