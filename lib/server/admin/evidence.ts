import { auditContext } from '#lib/disclosure/context.ts'
import { describeProblem, describeSignedOut } from '#lib/i18n/problems.ts'
import { readEvidence } from '#lib/opinions/read-evidence.ts'
import { localeOfLink, refusal, refusalOf } from '#lib/server/admin/desk-request.ts'
import { runningPortal } from '#lib/server/running-portal.ts'
import { currentBy } from '#lib/server/session.ts'

/**
 * A file that came with an opinion, to be saved and never shown by the browser itself: somebody else made it. 401, 403
 * or 404 for anybody but the department that handles the opinion.
 */
export async function evidenceFile(request: Request, id: string): Promise<Response> {
  const locale = localeOfLink(request)
  const portal = await runningPortal()
  const by = await currentBy()
  if (!by) return refusal(401, describeSignedOut(locale))
  try {
    const context = auditContext(portal.disclosure, by.origin)
    const given = { actor: by.actor, id, keys: portal.sealKeys }
    const file = await readEvidence(portal.db, portal.blobs, given, context)
    if (!file) return refusal(404, describeProblem(locale, { code: 'evidence-erased', params: {} }))
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.bytes.length),
        'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  } catch (error) {
    return refusalOf(portal, locale, error, { what: 'evidence', attachment: id })
  }
}
