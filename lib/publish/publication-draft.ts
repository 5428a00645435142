import type { z } from 'zod'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { CatalogueRow, DocumentRow, Write } from '#lib/publish/publication-plan.ts'
import { canonicalJson } from '#lib/published/canonical-json.ts'
import type { PublishedDeadline } from '#lib/published/format.ts'
import type { Tree } from '#lib/published/tree.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import { BlobNotFoundError } from '#lib/store/blob-store.ts'
import type { PublicationOrdersTable, SubmissionsTable } from '#lib/store/schema.ts'

/** What planning reads: the tree as it stands and the order that is next. */
export interface PlanningContext {
  tree: Tree
  blobs: BlobStore
  order: Pick<PublicationOrdersTable, 'number' | 'at' | 'audit_head'>
  submission: SubmissionsTable
  /** Z27's limit, or the city's promise for it, counted from the day the data was formed. */
  deadlineFor(formedOn: string): PublishedDeadline
}

/** Collects what a publication writes. JSON goes to the blob store at once, so that a replay has the same bytes. */
export interface PublicationDraft {
  files: Write[]
  objects: Write[]
  removals: string[]
  rows: CatalogueRow[]
  documents: DocumentRow[]
  putObject(path: string, value: unknown): Promise<void>
  putObjectText(path: string, text: string): Promise<void>
  putFileJson(path: string, value: unknown): Promise<void>
  /** A private blob that becomes a public file; `bytes` is checked where it is known. */
  putFileBlob(path: string, blob: string, bytes?: number): Promise<void>
}

export function startDraft(blobs: BlobStore): PublicationDraft {
  const draft: PublicationDraft = {
    files: [],
    objects: [],
    removals: [],
    rows: [],
    documents: [],
    putObject: async (path, value) =>
      void draft.objects.push(await storeText(blobs, path, canonicalJson(value))),
    putObjectText: async (path, text) => void draft.objects.push(await storeText(blobs, path, text)),
    putFileJson: async (path, value) =>
      void draft.files.push(await storeText(blobs, path, canonicalJson(value))),
    async putFileBlob(path, blob, bytes) {
      const size = await blobSize(blobs, blob)
      if (bytes !== undefined && size !== bytes) throw new PublicationFault('result-inconsistent', { path })
      draft.files.push({ path, blob, bytes: size })
    },
  }
  return draft
}

export async function storeText(blobs: BlobStore, path: string, text: string): Promise<Write> {
  const { hash, bytes } = await blobs.putBytes(Buffer.from(text, 'utf8'))
  return { path, blob: hash, bytes }
}

async function blobSize(blobs: BlobStore, hash: string): Promise<number> {
  try {
    return await blobs.size(hash)
  } catch (error) {
    if (error instanceof BlobNotFoundError) throw new PublicationFault('blob-missing', { blob: hash }, error)
    throw error
  }
}

/** Reads a private JSON blob; what does not follow its schema blocks the order. */
export async function readJsonBlob<S extends z.ZodType>(
  blobs: BlobStore,
  hash: string,
  schema: S,
  code: 'result-inconsistent' | 'bundle-inconsistent',
): Promise<z.infer<S>> {
  await blobSize(blobs, hash)
  const chunks: Buffer[] = []
  for await (const chunk of await blobs.open(hash)) chunks.push(chunk as Buffer)
  return parseJson(Buffer.concat(chunks).toString('utf8'), schema, code)
}

/** Names where the JSON is wrong, never its values. */
export function parseJson<S extends z.ZodType>(
  text: string | null,
  schema: S,
  code: 'result-inconsistent' | 'bundle-inconsistent',
): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(text ?? '')
  } catch (error) {
    throw new PublicationFault(code, { path: '(root)' }, error)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new PublicationFault(code, { path: parsed.error.issues[0]?.path.join('.') ?? '(root)' })
}
