import { answersOf } from '#lib/consultations/check-answers.ts'
import { citeArticle, isArticle } from '#lib/i18n/article.ts'
import { formatDay, formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import { resultOf } from '#lib/opinions/answer-opinion.ts'
import { longestOpinion } from '#lib/opinions/form.ts'
import type { OwnOpinion } from '#lib/opinions/read-receipt.ts'
import type { Receipt } from '#lib/opinions/receive-opinion.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'
import { definitions, hiddenField, htmlPage, pageTranslator } from '#lib/server/opinions/html-page.ts'

/** The receipt: number and secret, to be printed or copied, and by when an answer is promised. */
export function receiptPage(
  locale: Locale,
  receipt: Receipt,
  { due, quarantined, kind }: { due: Deadline; quarantined: boolean; kind: OwnOpinion['kind'] },
): string {
  const t = pageTranslator(locale)
  const list = definitions([
    [t('number'), receipt.number, 'code'],
    [t('secret'), receipt.secret, 'code'],
    [dueTerm(locale, kind), dueText(locale, due)],
  ])
  const waits = quarantined ? `<p>${escapeHtml(t('quarantined'))}</p>` : ''
  return htmlPage(
    locale,
    t('receivedTitle'),
    `<p>${escapeHtml(t('received'))}</p>${list}${waits}<p>${escapeHtml(t('keepIt'))}</p>${lookupForm(locale)}`,
  )
}

/** What is due: an answer, or the summary of the consultation that was answered. */
function dueTerm(locale: Locale, kind: OwnOpinion['kind']): string {
  return pageTranslator(locale)(kind === 'consultation' ? 'summaryDue' : 'due')
}

/** The day, and whether a law or the city says so. */
function dueText(locale: Locale, due: Deadline): string {
  const t = pageTranslator(locale)
  const day = formatDay(locale, due.due)
  const { article } = due
  return article && isArticle(article)
    ? t('dueByLaw', { day, days: due.days, citation: citeArticle(locale, article) })
    : t('dueByPromise', { day, days: due.days })
}

export interface OwnOpinionParts {
  due: Deadline
  /** Day in the municipality. */
  today: string
  department: { zh: string; en: string } | null
  /** The consultation that it answers. */
  consultation: Consultation | null
  receipt: { number: string; secret: string }
  notice?: 'added' | 'full' | { code: string } | undefined
}

/** What became of an opinion, for who holds its receipt; null when number or secret is wrong. */
export function ownOpinionPage(locale: Locale, opinion: OwnOpinion | null, parts?: OwnOpinionParts): string {
  const t = pageTranslator(locale)
  if (!opinion || !parts) {
    return htmlPage(
      locale,
      t('notFoundTitle'),
      `<p role="alert">${escapeHtml(t('notFound'))}</p>${lookupForm(locale)}`,
    )
  }
  const list = definitions([
    [t('number'), opinion.number],
    [t('kind'), t(`kinds.${opinion.kind}`)],
    [t('receivedAt'), formatInstant(locale, opinion.created_at)],
    [t('state'), t(`states.${opinion.state}`)],
    [t('department'), parts.department?.[locale]],
    [
      dueTerm(locale, opinion.kind),
      opinion.state === 'discarded' ? null : dueText(locale, parts.due) + lateText(locale, opinion, parts),
    ],
    ...answeredRows(locale, opinion, parts.consultation),
    [t('body'), opinion.body],
    ...opinion.additions.map(
      ({ at, body }) => [t('addedAt', { at: formatInstant(locale, at) }), body] as [string, string],
    ),
  ])
  return htmlPage(
    locale,
    t('ownTitle'),
    `${noticeOf(locale, parts.notice)}${list}${summaryLink(locale, parts.consultation)}${answerOf(locale, opinion)}${additionForm(locale, parts.receipt)}`,
  )
}

/** A promise that was broken is said to be: to who waits, and to who was answered late. */
function lateText(locale: Locale, opinion: OwnOpinion, { due, today }: OwnOpinionParts): string {
  if (opinion.kind === 'consultation') return ''
  const t = pageTranslator(locale)
  if (opinion.answered_at === null) return today > due.due ? t('overdue') : ''
  return shanghaiDay(new Date(opinion.answered_at)) > due.due ? t('answeredLate') : ''
}

/** What was answered, question by question. */
function answeredRows(
  locale: Locale,
  { details }: OwnOpinion,
  consultation: Consultation | null,
): [string, string][] {
  if (!consultation) return []
  const answers = answersOf(details)
  return consultation.questions.flatMap(({ id, text, choices }): [string, string][] => {
    const answer = answers[id]
    if (answer === undefined) return []
    return [[text[locale], choices.find((choice) => choice.id === answer)?.label[locale] ?? answer]]
  })
}

/** Where the consultation is read, and after its end what became of it. */
function summaryLink(locale: Locale, consultation: Consultation | null): string {
  if (!consultation) return ''
  const t = pageTranslator(locale)
  const { slug, title, summary } = consultation
  const text = summary ? t('summaryOf', { title: title[locale] }) : title[locale]
  return `<p><a href="/${locale}/consultations/${slug}/">${escapeHtml(text)}</a></p>`
}

function noticeOf(locale: Locale, notice: OwnOpinionParts['notice']): string {
  if (!notice) return ''
  const t = pageTranslator(locale)
  if (notice === 'added') return `<p role="status">${escapeHtml(t('added'))}</p>`
  const text =
    notice === 'full'
      ? t('full')
      : describeProblem(locale, { code: notice.code, params: {} }, { area: 'opinions' })
  return `<p role="alert">${escapeHtml(text)}</p>`
}

function answerOf(locale: Locale, opinion: OwnOpinion): string {
  if (!opinion.outcome || !opinion.answered_at) return ''
  const t = pageTranslator(locale)
  const corrected =
    opinion.corrected_version && opinion.dataset
      ? `<p><a href="/${locale}/datasets/${escapeHtml(opinion.dataset)}/#versions">${escapeHtml(
          t('corrected', { version: opinion.corrected_version }),
        )}</a></p>`
      : ''
  const result = resultOf(opinion)
  const entry = result
    ? `<p><a href="/${locale}/datasets/${escapeHtml(result)}/">${escapeHtml(t('entryMade'))}</a></p>`
    : ''
  const list = definitions([
    [t('outcome'), t(`outcomes.${opinion.outcome}`)],
    [t('answeredAt'), formatInstant(locale, opinion.answered_at)],
    [t('answer'), opinion.answer],
  ])
  return `<h2>${escapeHtml(t('answerTitle'))}</h2>${list}${corrected}${entry}`
}

function additionForm(locale: Locale, receipt: OwnOpinionParts['receipt']): string {
  const t = pageTranslator(locale)
  return `<form class="no-print" method="post" action="/api/opinions/addition/"><h2>${escapeHtml(t('addTitle'))}</h2>
${hiddenField('language', locale)}${hiddenField('number', receipt.number)}${hiddenField('secret', receipt.secret)}
<label for="body">${escapeHtml(t('addition'))}</label>
<textarea id="body" name="body" rows="5" required maxlength="${longestOpinion}"></textarea>
<button type="submit">${escapeHtml(t('add'))}</button></form>`
}

/** A message that stands alone. */
export function messagePage(locale: Locale, message: 'tooManyLookUps' | 'tooLarge'): string {
  const t = pageTranslator(locale)
  return htmlPage(locale, t('notDoneTitle'), `<p role="alert">${escapeHtml(t(message))}</p>`)
}

/** Number and secret in, by POST: neither stands in an address. */
export function lookupForm(locale: Locale): string {
  const t = pageTranslator(locale)
  return `<form class="no-print" method="post" action="/api/opinions/receipt/"><h2>${escapeHtml(t('lookUpTitle'))}</h2>
${hiddenField('language', locale)}
<label for="number">${escapeHtml(t('number'))}</label><input id="number" name="number" required autocomplete="off">
<label for="secret">${escapeHtml(t('secret'))}</label><input id="secret" name="secret" required autocomplete="off">
<button type="submit">${escapeHtml(t('lookUp'))}</button></form>`
}
