import { answerField, scale } from '#lib/consultations/form.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { OpinionDraft } from '#lib/opinions/drafts.ts'
import { type FormKind, formFields, formKinds, frequencies, longestOf, speakers } from '#lib/opinions/form.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { escapeHtml } from '#lib/server/escape-html.ts'
import { hiddenField, htmlPage, pageTranslator } from '#lib/server/opinions/html-page.ts'

/** Never sent again: the proof is spent or wrong, and the trap is not for people. */
const dropped = ['altcha', 'website']

/** The form again, with what is wrong on top and everything that was typed. */
export function draftPage(
  locale: Locale,
  { typed, codes, fields: faulty, files }: OpinionDraft,
  consultation: Consultation | null = null,
): string {
  const t = pageTranslator(locale)
  const kind = formKinds.find((one) => one === typed.kind) ?? 'opinion'
  const said = codes.map((code) => describeProblem(locale, { code, params: {} }, { area: 'opinions' }))
  const asked = consultation?.questions ?? []
  const inQuestions = asked.flatMap(({ id }, index) => {
    const fault = faultOfQuestion(locale, faulty, answerField(id), index)
    return fault ? [`<a href="#${answerField(id)}">${escapeHtml(fault)}</a>`] : []
  })
  const faults = [...said.map(escapeHtml), ...inQuestions].map((fault) => `<li>${fault}</li>`).join('')
  const questions = questionFields(locale, consultation, typed, faulty)
  const visible: string[] = [
    ...['speaker', ...formFields[kind], 'contact', 'inPerson'],
    ...asked.map(({ id }) => answerField(id)),
  ]
  const hidden = Object.entries({ kind, language: locale, ...typed })
    .filter(([name]) => !visible.includes(name) && !dropped.includes(name))
    .map(([name, value]) => hiddenField(name, value))
    .join('')
  const again = files ? `<p>${escapeHtml(t('filesAgain'))}</p>` : ''
  return htmlPage(
    locale,
    t('refusedTitle'),
    `<div role="alert"><ul>${faults}</ul></div>${again}
<form method="post" action="/api/opinions/" enctype="multipart/form-data">${hidden}${fields(locale, kind, typed, { questions, asked: consultation?.audiences ?? speakers })}
<button type="submit">${escapeHtml(t('sendAgain'))}</button></form>`,
  )
}

function fields(
  locale: Locale,
  kind: FormKind,
  typed: Record<string, string>,
  { questions, asked }: { questions: readonly string[]; asked: readonly (typeof speakers)[number][] },
): string {
  const t = translator(locale, 'public')
  const own = formFields[kind].map((name) => {
    if (name === 'frequency') {
      const choices = frequencies.map((value) => ({ value, label: t(`opinion.frequencies.${value}`) }))
      return select(name, t('opinion.frequency'), choices, { chosen: typed[name] })
    }
    const rows = name === 'body' ? 8 : 2
    return area(name, name === 'body' ? t(`opinion.bodyOf.${kind}`) : t(`opinion.${name}`), typed[name], {
      rows,
      longest: longestOf[name],
    })
  })
  const speaker = asked.map((value) => ({ value, label: t(`opinion.speakers.${value}`) }))
  const checked = typed.inPerson === '1' ? ' checked' : ''
  return [
    select('speaker', t('opinion.speaker'), speaker, { chosen: typed.speaker }),
    ...questions,
    ...own,
    area('contact', t('opinion.contact'), typed.contact, { rows: 1, longest: longestOf.contact }),
    `<label class="check"><input type="checkbox" name="inPerson" value="1"${checked}> ${escapeHtml(t('opinion.inPerson'))}</label>`,
  ].join('\n')
}

function faultOfQuestion(
  locale: Locale,
  faulty: OpinionDraft['fields'],
  name: string,
  index: number,
): string | undefined {
  const code = faulty[name]
  return code && describeProblem(locale, { code, params: { question: index + 1 } })
}

interface Notes {
  /** What stands between label and control. */
  html: string
  /** Attributes that tie the control to it. */
  aria: string
}

/** A hint and what is wrong, below the label as on every other form. */
function notesOf(name: string, hint: string, fault: string | undefined): Notes {
  const parts = [
    ...(hint
      ? [{ id: `${name}-hint`, html: `<p class="hint" id="${name}-hint">${escapeHtml(hint)}</p>` }]
      : []),
    ...(fault
      ? [{ id: `${name}-fault`, html: `<p class="fault" id="${name}-fault">${escapeHtml(fault)}</p>` }]
      : []),
  ]
  const described = parts.length > 0 ? ` aria-describedby="${parts.map(({ id }) => id).join(' ')}"` : ''
  return {
    html: parts.map(({ html }) => html).join(''),
    aria: `${fault ? ' aria-invalid="true"' : ''}${described}`,
  }
}

const noNotes: Notes = { html: '', aria: '' }

/** The questions of a consultation, each with what is wrong with its answer. */
function questionFields(
  locale: Locale,
  consultation: Consultation | null,
  typed: Record<string, string>,
  faulty: OpinionDraft['fields'],
): string[] {
  return (consultation?.questions ?? []).map(({ id, text, kind, choices, required }, index) => {
    const name = answerField(id)
    const label = `${index + 1}. ${text[locale]}${required ? translator(locale, 'consultations')('required') : ''}`
    const said = faultOfQuestion(locale, faulty, name, index)
    const notes = notesOf(
      name,
      kind === 'scale' ? translator(locale, 'consultations')('scaleHint') : '',
      said,
    )
    if (kind === 'text') {
      return area(name, label, typed[name], { rows: 5, longest: longestOf.body, notes })
    }
    const offered =
      kind === 'scale'
        ? scale.map((value) => ({ value, label: value }))
        : choices.map((choice) => ({ value: choice.id, label: choice.label[locale] }))
    const none = { value: '', label: pageTranslator(locale)('noAnswer') }
    return select(name, label, [none, ...offered], { chosen: typed[name], required, notes })
  })
}

function area(
  name: string,
  label: string,
  value = '',
  { rows, longest, notes = noNotes }: { rows: number; longest: number; notes?: Notes },
) {
  return `<label for="${name}">${escapeHtml(label)}</label>${notes.html}
<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${longest * 2}"${notes.aria}>${escapeHtml(value)}</textarea>`
}

function select(
  name: string,
  label: string,
  choices: { value: string; label: string }[],
  {
    chosen,
    required = true,
    notes = noNotes,
  }: { chosen?: string | undefined; required?: boolean; notes?: Notes },
): string {
  const options = choices
    .map(
      ({ value, label: text }) =>
        `<option value="${value}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
    )
    .join('')
  return `<label for="${name}">${escapeHtml(label)}</label>${notes.html}<select id="${name}" name="${name}"${required ? ' required' : ''}${notes.aria}>${options}</select>`
}

export function expiredDraftPage(locale: Locale): string {
  const t = pageTranslator(locale)
  return htmlPage(locale, t('notFoundTitle'), `<p role="alert">${escapeHtml(t('draftExpired'))}</p>`)
}
