import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { nothingFound } from '#lib/disclosure/nothing-found.ts'
import { editableStates, requireSubmission } from '#lib/disclosure/require.ts'
import { isBlobTooLarge } from '#lib/store/blob-store.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Takes an upload into the private blob store, as a stream. Until the last byte has come nothing changes; then the
 * submission forgets its old findings, plan, review and result and waits for `checkUpload` in state `checking`.
 * @throws DisclosureRefused `too-large`, `upload-broken-off`, `unknown-submission`. @throws NotAllowedError.
 */
export async function receiveUpload(
  context: DisclosureContext,
  by: By,
  upload: { submission: string; fileName: string; bytes: AsyncIterable<Uint8Array>; signal?: AbortSignal },
): Promise<void> {
  await requireSubmission(context.db, by, 'dataset.upload', upload.submission)
  const blob = await putUpload(context, upload)
  await inTransaction(context.db, async (tx) => {
    // The state is checked again by the update itself: a second upload that came in meanwhile loses here.
    await transition(tx, upload.submission, [...editableStates], 'checking', {
      updated_at: context.now().toISOString(),
      digest: null,
      reasons: null,
      decision: null,
    })
    await tx
      .updateTable('dataset_submissions')
      .set({
        upload_name: upload.fileName.slice(0, 200),
        upload_blob: blob.hash,
        upload_bytes: blob.bytes,
        given_dialect: null,
        reading_confirmed_at: null,
        ...nothingFound,
      })
      .where('submission_id', '=', upload.submission)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.upload',
      submission: upload.submission,
      after: { blob: blob.hash },
      detail: { bytes: blob.bytes },
    })
  })
}

async function putUpload(
  context: DisclosureContext,
  upload: { bytes: AsyncIterable<Uint8Array>; signal?: AbortSignal },
) {
  try {
    return await context.blobs.put(upload.bytes, { maxBytes: context.maxUploadBytes, signal: upload.signal })
  } catch (error) {
    if (isBlobTooLarge(error)) {
      throw new DisclosureRefused('too-large', {
        megabytes: Math.floor(context.maxUploadBytes / 1024 / 1024),
      })
    }
    throw Object.assign(new DisclosureRefused('upload-broken-off'), { cause: error })
  }
}
