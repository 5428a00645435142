import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { OpinionDraft } from '#lib/opinions/drafts.ts'
import { type FormKind, formFields, formKinds, frequencies, longestOf, speakers } from '#lib/opinions/form.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'
import { hiddenField, htmlPage, pageTranslator } from '#lib/server/opinions/html-page.ts'

/** Never sent again: the proof is spent or wrong, and the trap is not for people. */
const dropped = ['altcha', 'website']

/** The form again, with what is wrong on top and everything that was typed. */
export function draftPage(locale: Locale, { typed, codes, files }: OpinionDraft): string {
  const t = pageTranslator(locale)
  const kind = formKinds.find((one) => one === typed.kind) ?? 'opinion'
  const faults = codes
    .map(
      (code) => `<li>${escapeHtml(describeProblem(locale, { code, params: {} }, { area: 'opinions' }))}</li>`,
    )
    .join('')
  const visible: string[] = ['speaker', ...formFields[kind], 'contact', 'inPerson']
  const hidden = Object.entries({ kind, language: locale, ...typed })
    .filter(([name]) => !visible.includes(name) && !dropped.includes(name))
    .map(([name, value]) => hiddenField(name, value))
    .join('')
  const again = files ? `<p>${escapeHtml(t('filesAgain'))}</p>` : ''
  return htmlPage(
    locale,
    t('refusedTitle'),
    `<div role="alert"><ul>${faults}</ul></div>${again}
<form method="post" action="/api/opinions/" enctype="multipart/form-data">${hidden}${fields(locale, kind, typed)}
<button type="submit">${escapeHtml(t('sendAgain'))}</button></form>`,
  )
}

function fields(locale: Locale, kind: FormKind, typed: Record<string, string>): string {
  const t = translator(locale, 'public')
  const own = formFields[kind].map((name) => {
    if (name === 'frequency') {
      const choices = frequencies.map((value) => ({ value, label: t(`opinion.frequencies.${value}`) }))
      return select(name, t('opinion.frequency'), choices, typed[name])
    }
    const rows = name === 'body' ? 8 : 2
    return area(name, name === 'body' ? t(`opinion.bodyOf.${kind}`) : t(`opinion.${name}`), typed[name], {
      rows,
      longest: longestOf[name],
    })
  })
  const speaker = speakers.map((value) => ({ value, label: t(`opinion.speakers.${value}`) }))
  const checked = typed.inPerson === '1' ? ' checked' : ''
  return [
    select('speaker', t('opinion.speaker'), speaker, typed.speaker),
    ...own,
    area('contact', t('opinion.contact'), typed.contact, { rows: 1, longest: longestOf.contact }),
    `<label class="check"><input type="checkbox" name="inPerson" value="1"${checked}> ${escapeHtml(t('opinion.inPerson'))}</label>`,
  ].join('\n')
}

function area(name: string, label: string, value = '', { rows, longest }: { rows: number; longest: number }) {
  return `<label for="${name}">${escapeHtml(label)}</label>
<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${longest * 2}">${escapeHtml(value)}</textarea>`
}

function select(
  name: string,
  label: string,
  choices: { value: string; label: string }[],
  chosen?: string,
): string {
  const options = choices
    .map(
      ({ value, label: text }) =>
        `<option value="${value}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
    )
    .join('')
  return `<label for="${name}">${escapeHtml(label)}</label><select id="${name}" name="${name}" required>${options}</select>`
}

export function expiredDraftPage(locale: Locale): string {
  const t = pageTranslator(locale)
  return htmlPage(locale, t('notFoundTitle'), `<p role="alert">${escapeHtml(t('draftExpired'))}</p>`)
}
