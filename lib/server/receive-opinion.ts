import { randomBytes } from 'node:crypto'
import { opinionFormSchema } from '#lib/opinions/form.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import { OpinionRefused, type Receipt, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { requestOrigin } from '#lib/server/authentication.ts'
import { clientAddress } from '#lib/server/client-address.ts'
import { ownOpinionPage, receiptPage, refusedPage, tooManyLookUpsPage } from '#lib/server/opinion-pages.ts'
import { createRateLimit } from '#lib/server/rate-limit.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

/** What the form handler answers: a receipt, or the codes of what is wrong with the form. */
export type OpinionAnswer =
  | { ok: true; receipt: Receipt; language: 'zh' | 'en' }
  | { ok: false; codes: string[]; typed: Record<string, string>; language: 'zh' | 'en' }

const largestForm = 32 * 1024
/** Ten opinions in ten minutes from one address are a person with much to say; more are a program. */
const limit = createRateLimit({ times: 10, perMs: 10 * 60 * 1000 })
const lookUpLimit = createRateLimit({ times: 30, perMs: 10 * 60 * 1000 })

/** Receives the public form. Nothing is stored twice or half; what was typed comes back with every refusal. */
export async function answerOpinion(request: Request): Promise<OpinionAnswer> {
  const portal = await runningPortal()
  const typed = await readForm(request)
  const language = typed.language === 'en' ? 'en' : 'zh'
  const refused = (codes: string[]): OpinionAnswer => ({ ok: false, codes, typed, language })
  const form = opinionFormSchema.safeParse(typed)
  if (!form.success) return refused([...new Set(form.error.issues.map(({ message }) => message))])
  const now = portal.clock.now()
  if (!limit(clientAddress(request.headers), now)) return refused(['opinion-too-many'])
  const { website: _honeypot, ...opinion } = form.data
  try {
    const origin = requestOrigin(portal, request.headers)
    const context = { now, auditKey: portal.keys.audit, origin, randomBytes }
    return { ok: true, receipt: await receiveOpinion(portal.db, opinion, context), language }
  } catch (error) {
    if (error instanceof OpinionRefused) return refused([error.code])
    throw error
  }
}

/** The answer as a page. A refused form is 422 with all that was typed; nothing was stored. */
export async function opinionResponse(request: Request): Promise<Response> {
  const answer = await answerOpinion(request)
  if (answer.ok) return html(receiptPage(answer.language, answer.receipt), 201)
  const status = answer.codes.includes('opinion-too-many') ? 429 : 422
  return html(refusedPage(answer.language, answer.codes, answer.typed), status)
}

/** What became of an opinion; look-ups are limited, so that secrets cannot be tried. */
export async function receiptResponse(request: Request): Promise<Response> {
  const portal = await runningPortal()
  const { number = '', secret = '', language } = await readForm(request)
  const locale = language === 'en' ? 'en' : 'zh'
  if (!lookUpLimit(clientAddress(request.headers), portal.clock.now()))
    return html(tooManyLookUpsPage(locale), 429)
  const opinion = await readReceipt(portal.db, { number: number.slice(0, 40), secret: secret.slice(0, 80) })
  return html(ownOpinionPage(locale, opinion), opinion ? 200 : 404)
}

function html(page: string, status: number): Response {
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
    },
  })
}

async function readForm(request: Request): Promise<Record<string, string>> {
  const length = Number(request.headers.get('content-length') ?? largestForm + 1)
  if (length > largestForm) return {}
  const form = await request.formData()
  return Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
}
