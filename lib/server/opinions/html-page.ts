import { type Locale, languageTags } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { opinionPages as en } from '#lib/i18n/messages/en/opinion-pages.ts'
import { opinionPages as zh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'

const words = { zh, en }
export const pageTranslator = (locale: Locale) => makeTranslator(locale, words[locale] as typeof zh)

/**
 * The answers of the opinion form as whole HTML documents. They come straight from the handler that took the form,
 * so that it works without JavaScript and the receipt's secret stands in no address, no cookie and no log.
 */
export function htmlPage(locale: Locale, title: string, body: string): string {
  const t = pageTranslator(locale)
  return `<!doctype html>
<html lang="${languageTags[locale]}">
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
<p class="no-print"><a href="/${locale}/datasets/">${escapeHtml(t('backToCatalogue'))}</a></p>
</main>
</body>
</html>
`
}

/** Rows of a definition list; what is empty is left out. `code` marks what is to be copied letter by letter. */
export function definitions(rows: [term: string, text: string | null | undefined, code?: 'code'][]): string {
  const lines = rows.flatMap(([term, text, code]) => {
    if (!text) return []
    const shown = code ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text)
    return [`<dt>${escapeHtml(term)}</dt><dd>${shown}</dd>`]
  })
  return `<dl>${lines.join('')}</dl>`
}

export const hiddenField = (name: string, value: string) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
