import { can } from '#lib/accounts/can.ts'
import { receiveUpload } from '#lib/disclosure/receive-upload.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem, describeSignedOut } from '#lib/i18n/problems.ts'
import {
  describeNotAllowed,
  isSameOrigin,
  localeOfRequest,
  refusal,
  refusalOf,
} from '#lib/server/admin/desk-request.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import { currentActor, currentBy } from '#lib/server/session.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

/**
 * Takes the raw body of a request as the upload of a submission and begins to check it. Answers 204, or a refusal
 * with a sentence in the reader's language: 400 broken off, 401, 403, 404, 409 wrong state, 413 too large.
 */
export async function takeUpload(request: Request, id: string): Promise<Response> {
  const locale = localeOfRequest(request)
  const portal = await runningPortal()
  if (!isSameOrigin(portal, request)) return refusal(403, describeNotAllowed(locale))
  const by = await currentBy()
  if (!by) return refusal(401, describeSignedOut(locale))
  const tooLarge = refuseTooLarge(portal, request, locale)
  if (tooLarge) return tooLarge
  try {
    await receiveUpload(portal.disclosure, by, {
      submission: id,
      fileName: fileNameOf(request),
      bytes: request.body ?? emptyBody(),
      signal: request.signal,
    })
  } catch (error) {
    return refusalOf(portal, locale, error, { what: 'upload', submission: id })
  }
  portal.checks.inspect(by, id)
  return new Response(null, { status: 204 })
}

/** Known before the first byte is read, so that nobody waits for 50 MB to hear it. */
function refuseTooLarge(portal: RunningPortal, request: Request, locale: Locale): Response | null {
  const limit = portal.environment.maxUploadBytes
  if (Number(request.headers.get('content-length') ?? 0) <= limit) return null
  const params = { megabytes: Math.floor(limit / 1024 / 1024) }
  return refusal(413, describeProblem(locale, { code: 'too-large', params }, { area: 'disclosure' }))
}

function fileNameOf(request: Request): string {
  const encoded = request.headers.get('x-file-name') ?? ''
  try {
    return decodeURIComponent(encoded) || 'data.csv'
  } catch {
    return 'data.csv'
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** How far the check or the build of a submission is, for one who may see it: `{ busy, share }`. */
export async function uploadProgress(id: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const portal = await runningPortal()
  const row = await readSubmission(portal.db, id).catch(() => null)
  if (!row) return new Response(null, { status: 404 })
  if (!can(actor, 'submission.view', { department: row.department }).allowed) {
    return new Response(null, { status: 403 })
  }
  const share = portal.checks.progress(id)
  const answer = { busy: row.state === 'checking' || share !== null, share: share ?? 0 }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
