import { NotAllowedError } from '#lib/accounts/can.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { describeError, describeProblem } from '#lib/i18n/problems.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

/* What the handlers of the back office share: whose page asks, in which language, and how they refuse. */

/** The reader's language, which the pages of the back office send as `x-locale`. */
export function localeOfRequest(request: Request): Locale {
  const asked = request.headers.get('x-locale')
  return isLocale(asked) ? asked : 'zh'
}

/** The reader's language, which a link to a file carries in its address as `locale`. */
export function localeOfLink(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  return isLocale(asked) ? asked : 'zh'
}

/** A browser names the origin of every PUT and POST: another site's page cannot act with the reader's cookie. */
export function isSameOrigin(portal: RunningPortal, request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return (
    origin === portal.environment.backOfficeOrigin || new URL(origin).host === request.headers.get('host')
  )
}

export function describeNotAllowed(locale: Locale): string {
  return describeProblem(locale, { code: 'role-missing', params: {} }, { area: 'accounts' })
}

export function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })
}

/** The answer to an error: its sentence and status; what nobody foresaw is logged under the number that it names. */
export function refusalOf(
  portal: RunningPortal,
  locale: Locale,
  error: unknown,
  work: { what: string; submission: string } | { what: string; attachment: string },
): Response {
  const { reference, message } = describeError(locale, error)
  if (reference) portal.log.error({ err: error, reference, ...work }, 'request failed')
  return refusal(statusOf(error), message)
}

function statusOf(error: unknown): number {
  if (error instanceof NotAllowedError) return error.code === 'submission-state' ? 409 : 403
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'too-large') return 413
  if (code === 'unknown-submission') return 404
  if (code === 'submission-changed') return 409
  return code === 'upload-broken-off' ? 400 : 500
}
