import { slugSchema } from '#lib/catalogue/entry.ts'
import { formatDay } from '#lib/i18n/locales.ts'
import { openFaultSince } from '#lib/opinions/open-fault.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'
import { htmlPage, pageTranslator } from '#lib/server/opinions/html-page.ts'
import { localeOfTyped } from '#lib/server/opinions/read-form.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

/**
 * Whether a dataset is under review: since which day a fault that was reported is being looked into, and nothing of
 * what was said. JSON for the dataset's page, which asks from whatever origin it stands on; a page for a browser
 * without JavaScript. It is the state of the back office, which changes without a publication (decision 017).
 */
export async function correctionResponse(request: Request, slug: string): Promise<Response> {
  const { db } = await runningPortal()
  const since = slugSchema.safeParse(slug).success ? await openFaultSince(db, slug) : null
  if (!request.headers.get('accept')?.includes('text/html')) {
    return Response.json(
      { dataset: slug, underReview: since !== null, ...(since && { since }) },
      {
        headers: {
          'cache-control': 'public, max-age=60',
          'access-control-allow-origin': '*',
          vary: 'accept',
        },
      },
    )
  }
  const locale = localeOfTyped({ language: new URL(request.url).searchParams.get('language') ?? '' })
  const t = pageTranslator(locale)
  const text = since ? t('underReview', { day: formatDay(locale, since) }) : t('notUnderReview')
  return new Response(htmlPage(locale, t('correctionTitle'), `<p>${escapeHtml(text)}</p>`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60',
      vary: 'accept',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'",
    },
  })
}
