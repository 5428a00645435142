import { readConsultation } from '#lib/consultations/read-consultation.ts'
import { addToOpinion } from '#lib/opinions/add-to-opinion.ts'
import { keepDraft, type OpinionDraft, readDraft } from '#lib/opinions/drafts.ts'
import { additionSchema } from '#lib/opinions/form.ts'
import { proofChallenge } from '#lib/opinions/proof.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import { requestOrigin } from '#lib/server/authentication.ts'
import { draftPage, expiredDraftPage } from '#lib/server/opinions/draft-page.ts'
import { opinionDue } from '#lib/server/opinions/opinion-due.ts'
import { localeOfTyped, readForm, type SentForm } from '#lib/server/opinions/read-form.ts'
import { messagePage, ownOpinionPage, receiptPage } from '#lib/server/opinions/receipt-pages.ts'
import { type Refused, takeOpinion } from '#lib/server/opinions/take-opinion.ts'
import { createRateLimit } from '#lib/server/rate-limit.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'

const windowMs = 10 * 60 * 1000
const lookUpLimit = createRateLimit({ times: 30, perMs: windowMs })
/** Refused forms that are kept for one address; more are answered at once, and not kept. */
const draftLimit = createRateLimit({ times: 20, perMs: windowMs })
const challengeLimit = createRateLimit({ times: 100, perMs: windowMs })

const tooMany = ['opinion-too-many', 'opinion-crowded']

/**
 * Receives the public form, from this origin or that of the public build: it carries no cookie and changes nothing of
 * anybody who is signed in, so a post from elsewhere does no more than a person could. Nothing is stored twice or half.
 */
export async function opinionResponse(request: Request): Promise<Response> {
  const portal = await runningPortal()
  const sent = await readForm(request)
  if (!sent) return html(messagePage('zh', 'tooLarge'), 413)
  const locale = localeOfTyped(sent.typed)
  const source = requestOrigin(portal, request.headers)
  const taken = await takeOpinion(portal, sent, source)
  if (!taken.ok) return refuse(portal, sent, taken, source)
  const due = await ownDue(portal, {
    ...{ consultation: null, ...taken.form },
    created_at: taken.at.toISOString(),
  })
  return html(
    receiptPage(locale, taken.receipt, { due, quarantined: taken.quarantined, kind: taken.form.kind }),
    201,
  )
}

/** The refused form is kept, and the browser sent to it: loading that page again sends nothing twice. */
async function refuse(
  portal: RunningPortal,
  { typed, files }: SentForm,
  { codes, fields }: Refused,
  source: string,
): Promise<Response> {
  const now = portal.clock.now()
  const draft = { typed, codes, fields, files: files.length > 0 }
  if (codes.some((code) => tooMany.includes(code)) || !draftLimit(source, now)) {
    return html(draftPage(localeOfTyped(typed), draft, await askedIn(portal, draft)), 429)
  }
  const token = await keepDraft(portal.db, portal.sealKeys, draft, now)
  const location = `${portal.environment.backOfficeOrigin}/api/opinions/draft/${token}/`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** A refused form with what is wrong and everything that was typed, for who knows its token. */
export async function draftResponse(token: string): Promise<Response> {
  const portal = await runningPortal()
  const draft = await readDraft(portal.db, portal.sealKeys, token, portal.clock.now())
  if (!draft) return html(expiredDraftPage('zh'), 404)
  return html(draftPage(localeOfTyped(draft.typed), draft, await askedIn(portal, draft)), 422)
}

/** The consultation that a draft answers; null for any other way to speak. */
async function askedIn({ db }: RunningPortal, { typed }: OpinionDraft): Promise<Consultation | null> {
  const { kind, consultation = '' } = typed
  return kind === 'consultation' ? readConsultation(db, consultation.slice(0, 80)) : null
}

/** An answer to a consultation is answered by the summary, which is due after the consultation has closed. */
async function ownDue(
  portal: RunningPortal,
  { consultation, ...opinion }: Parameters<typeof opinionDue>[1] & { consultation: string | null },
): Promise<Deadline> {
  const asked = consultation === null ? null : await readConsultation(portal.db, consultation)
  return opinionDue(portal, { ...opinion, ...(asked && { created_at: asked.closesAt }) })
}

/** What became of an opinion; look-ups are limited, so that secrets cannot be tried. */
export async function receiptResponse(request: Request): Promise<Response> {
  const portal = await runningPortal()
  const { typed } = (await readForm(request)) ?? { typed: {} as Record<string, string> }
  const locale = localeOfTyped(typed)
  const { number = '', secret = '' } = typed
  if (!lookUpLimit(requestOrigin(portal, request.headers), portal.clock.now())) {
    return html(messagePage(locale, 'tooManyLookUps'), 429)
  }
  return showOwn(portal, locale, { number: number.slice(0, 40), secret: secret.slice(0, 80) })
}

async function showOwn(
  portal: RunningPortal,
  locale: 'zh' | 'en',
  receipt: { number: string; secret: string },
  notice?: 'added' | 'full' | { code: string },
): Promise<Response> {
  const opinion = await readReceipt(portal.db, receipt)
  if (!opinion) return html(ownOpinionPage(locale, null), 404)
  const organisation = portal.municipality.organisations.find(({ id }) => id === opinion.department)
  const consultation =
    opinion.consultation === null ? null : await readConsultation(portal.db, opinion.consultation)
  const more = {
    due: await ownDue(portal, opinion),
    today: shanghaiDay(portal.clock.now()),
    department: organisation?.name ?? null,
    consultation,
    receipt,
    notice,
  }
  return html(ownOpinionPage(locale, opinion, more), typeof notice === 'object' ? 422 : 200)
}

/** Adds to an opinion, with its receipt. */
export async function additionResponse(request: Request): Promise<Response> {
  const portal = await runningPortal()
  const { typed } = (await readForm(request)) ?? { typed: {} as Record<string, string> }
  const locale = localeOfTyped(typed)
  const now = portal.clock.now()
  const origin = requestOrigin(portal, request.headers)
  if (!lookUpLimit(origin, now)) return html(messagePage(locale, 'tooManyLookUps'), 429)
  const receipt = { number: (typed.number ?? '').slice(0, 40), secret: (typed.secret ?? '').slice(0, 80) }
  const parsed = additionSchema.safeParse(typed)
  if (!parsed.success) {
    return showOwn(portal, locale, receipt, { code: parsed.error.issues[0]!.message })
  }
  const added = await addToOpinion(portal.db, parsed.data, { now, auditKey: portal.keys.audit, origin })
  return showOwn(portal, locale, receipt, added === 'unknown' ? undefined : added)
}

/** A piece of work for the browser that fills in a form; the public build asks for it from its own origin. */
export async function challengeResponse(request: Request): Promise<Response> {
  const portal = await runningPortal()
  const now = portal.clock.now()
  const headers = {
    'cache-control': 'no-store',
    'access-control-allow-origin': portal.environment.origin,
    vary: 'origin',
  }
  if (!challengeLimit(requestOrigin(portal, request.headers), now)) {
    return Response.json({ error: 'too-many' }, { status: 429, headers })
  }
  return Response.json(await proofChallenge(portal.keys.proof, now), { headers })
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
