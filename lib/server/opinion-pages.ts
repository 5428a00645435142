import type { Locale } from '#lib/i18n/locales.ts'
import { formatInstant } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { opinionPages as en } from '#lib/i18n/messages/en/opinion-pages.ts'
import { opinionPages as zh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { OwnOpinion } from '#lib/opinions/read-receipt.ts'
import type { Receipt } from '#lib/opinions/receive-opinion.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'

const words = { zh, en }
const translator = (locale: Locale) => makeTranslator(locale, words[locale] as typeof zh)

/**
 * The answers of the opinion form as whole HTML documents. They come straight from the handler that took the form,
 * so that it works without JavaScript and the receipt's secret stands in no address, no cookie and no log.
 */
function document(locale: Locale, title: string, body: string): string {
  const t = translator(locale)
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/opinion-pages.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
<p><a href="/${locale}/datasets/">${escapeHtml(t('backToCatalogue'))}</a></p>
</main>
</body>
</html>
`
}

/** The receipt: number and secret, to be printed or copied. */
export function receiptPage(locale: Locale, receipt: Receipt): string {
  const t = translator(locale)
  const rows = [
    [t('number'), receipt.number],
    [t('secret'), receipt.secret],
  ]
    .map(([name, value]) => `<dt>${escapeHtml(name!)}</dt><dd><code>${escapeHtml(value!)}</code></dd>`)
    .join('')
  return document(
    locale,
    t('receivedTitle'),
    `<p>${escapeHtml(t('received'))}</p><dl>${rows}</dl><p>${escapeHtml(t('keepIt'))}</p>${lookupForm(locale)}`,
  )
}

/** The form again, with what is wrong on top and everything that was typed. */
export function refusedPage(locale: Locale, codes: string[], typed: Record<string, string>): string {
  const t = translator(locale)
  const faults = codes
    .map(
      (code) => `<li>${escapeHtml(describeProblem(locale, { code, params: {} }, { area: 'opinions' }))}</li>`,
    )
    .join('')
  const hidden = ['dataset', 'speaker', 'language']
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(typed[name] ?? '')}">`)
    .join('')
  const speakers = typed.speaker ? '' : speakerSelect(locale)
  return document(
    locale,
    t('refusedTitle'),
    `<div role="alert"><ul>${faults}</ul></div>
<form method="post" action="/api/opinions/">${speakers ? hidden.replace(/<input[^>]*name="speaker"[^>]*>/, '') : hidden}${speakers}
<label for="body">${escapeHtml(t('body'))}</label>
<textarea id="body" name="body" rows="8" required maxlength="5000">${escapeHtml(typed.body ?? '')}</textarea>
<button type="submit">${escapeHtml(t('sendAgain'))}</button></form>`,
  )
}

function speakerSelect(locale: Locale): string {
  const t = translator(locale)
  const options = (['person', 'enterprise', 'association', 'chamber', 'agency'] as const)
    .map((speaker) => `<option value="${speaker}">${escapeHtml(t(`speakers.${speaker}`))}</option>`)
    .join('')
  return `<label for="speaker">${escapeHtml(t('speaker'))}</label><select id="speaker" name="speaker" required>${options}</select>`
}

/** What became of an opinion, for who holds its receipt. */
export function ownOpinionPage(locale: Locale, opinion: OwnOpinion | null): string {
  const t = translator(locale)
  if (!opinion) {
    return document(
      locale,
      t('notFoundTitle'),
      `<p role="alert">${escapeHtml(t('notFound'))}</p>${lookupForm(locale)}`,
    )
  }
  const rows = [
    [t('number'), opinion.number],
    [t('receivedAt'), formatInstant(locale, opinion.created_at)],
    [t('state'), t(`states.${opinion.state}`)],
    [t('body'), opinion.body],
  ]
  const list = rows
    .map(([name, value]) => `<dt>${escapeHtml(name!)}</dt><dd>${escapeHtml(value!)}</dd>`)
    .join('')
  return document(locale, t('ownTitle'), `<dl>${list}</dl>`)
}

export function tooManyLookUpsPage(locale: Locale): string {
  const t = translator(locale)
  return document(locale, t('notFoundTitle'), `<p role="alert">${escapeHtml(t('tooManyLookUps'))}</p>`)
}

/** Number and secret in, by POST: neither stands in an address. */
export function lookupForm(locale: Locale): string {
  const t = translator(locale)
  return `<form method="post" action="/api/opinions/receipt/"><h2>${escapeHtml(t('lookUpTitle'))}</h2>
<input type="hidden" name="language" value="${locale}">
<label for="number">${escapeHtml(t('number'))}</label><input id="number" name="number" required autocomplete="off">
<label for="secret">${escapeHtml(t('secret'))}</label><input id="secret" name="secret" required autocomplete="off">
<button type="submit">${escapeHtml(t('lookUp'))}</button></form>`
}
