import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { hashFile } from '#lib/tabular/file-sink.ts'

/** A compressed variant of a file, beside it. */
export interface Variant {
  path: string
  bytes: number
  sha256: string
}

/** Brotli at 5 is smaller than gzip at 6 and as fast; higher levels cost seconds per file. */
const BROTLI_QUALITY = 5

/** Writes `<path>.gz` and `<path>.br`. */
export async function precompress(path: string): Promise<{ gzip: Variant; br: Variant }> {
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
  await Promise.all([
    pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`, { flags: 'wx' })),
    pipeline(createReadStream(path), brotli, createWriteStream(`${path}.br`, { flags: 'wx' })),
  ])
  const [gzip, br] = await Promise.all([hashFile(`${path}.gz`), hashFile(`${path}.br`)])
  return { gzip: { path: `${path}.gz`, ...gzip }, br: { path: `${path}.br`, ...br } }
}
