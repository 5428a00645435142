import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { annotateUpload } from '#lib/disclosure/annotate-upload.ts'
import { annotationText } from '#lib/i18n/annotation-text.ts'
import { describeSignedOut } from '#lib/i18n/problems.ts'
import { localeOfLink, refusal, refusalOf } from '#lib/server/admin/desk-request.ts'
import { runningPortal } from '#lib/server/running-portal.ts'
import { currentBy } from '#lib/server/session.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The upload with its faults beside each row, as a workbook, for the one who uploaded it: made anew, sent as it is read
 * from a private file that is removed behind it, and kept nowhere on the way. 401, 403, 404 or 409 for anybody else.
 */
export async function annotatedFile(request: Request, id: string): Promise<Response> {
  const locale = localeOfLink(request)
  const portal = await runningPortal()
  const by = await currentBy()
  if (!by) return refusal(401, describeSignedOut(locale))
  try {
    const messages = annotationText(locale)
    const file = await portal.checks.alone(() =>
      annotateUpload(portal.disclosure, by, id, messages, { signal: request.signal }),
    )
    const bytes = createReadStream(file.path)
    // Read to the end or broken off: either way nobody needs it any more.
    bytes.once('close', () => void file.remove())
    const name = encodeURIComponent(`${file.baseName}-annotated.xlsx`)
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: {
        'content-type': workbook,
        'content-length': String(file.bytes),
        'content-disposition': `attachment; filename="annotated.xlsx"; filename*=UTF-8''${name}`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    return refusalOf(portal, locale, error, { what: 'annotation', submission: id })
  }
}
