import type { DesensitizationOutput } from '#lib/desensitize/run-worker.ts'
import { type DatasetResult, datasetResultSchema } from '#lib/disclosure/result.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'

/** Moves the files of a result into the private blob store, from where the door will copy them unchanged. */
export async function keepResult(blobs: BlobStore, output: DesensitizationOutput): Promise<DatasetResult> {
  const files = []
  for (const { path, gzip, br, ...file } of output.files) {
    files.push({
      ...file,
      sha256: (await blobs.putFile(path)).hash,
      ...(gzip && { gzip: await keepVariant(blobs, gzip) }),
      ...(br && { br: await keepVariant(blobs, br) }),
    })
  }
  const preview = await blobs.putBytes(Buffer.from(JSON.stringify(output.preview)))
  const table = files.find((file) => file.purpose === 'csv')
  return datasetResultSchema.parse({
    rows: output.rowsOut,
    columns: output.preview.columns,
    files,
    preview: preview.hash,
    statement: output.statement,
    recordsSuppressed: output.recordsSuppressed,
    tableBlob: table?.sha256,
  })
}

async function keepVariant(blobs: BlobStore, variant: { path: string }) {
  const { hash, bytes } = await blobs.putFile(variant.path)
  return { sha256: hash, bytes }
}
