import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { answerField, scale } from '#lib/server/admin/consultation-form.ts'
import type { ConsultationDesk } from '#lib/server/admin/consultations.ts'
import { Band } from '#lib/ui/band.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormText } from '../../_components/form-fields.tsx'
import { extendAction } from '../actions.server.ts'
import { localTime } from '../local-time.ts'
import { type AskedField, EnterAnswerForm } from './enter-answer-form.tsx'

const channels = ['letter', 'phone', 'counter', 'email', 'mobile'] as const

/** An answer that came by telephone, by letter or at a counter. */
export function EnterBand({ locale, desk: { consultation } }: { locale: Locale; desk: ConsultationDesk }) {
  const t = adminTranslator(locale, 'admin-consultations')
  const opinions = adminTranslator(locale, 'admin-opinions')
  const { failed: errors, title: _, note: __, ...words } = adminMessages(locale, 'admin-consultations').enter
  return (
    <Band id="enter" title={t('enter.title')} note={t('enter.note')}>
      <EnterAnswerForm
        locale={locale}
        slug={consultation.slug}
        questions={consultation.questions.map((question, index) => askedField(locale, question, index))}
        text={{
          ...words,
          errors,
          working: adminTranslator(locale, 'admin-shell')('form.working'),
          channel: opinions('channel'),
          speaker: opinions('speaker'),
          body: translator(locale, 'public')('opinion.bodyOf.consultation'),
          contact: opinions('contact'),
          done: opinions('enter.done'),
          number: opinions('number'),
          secret: opinions('enter.secret'),
        }}
        channels={channels.map((value) => ({ value, label: opinions(`channels.${value}`) }))}
        speakers={consultation.audiences.map((value) => ({ value, label: opinions(`speakers.${value}`) }))}
      />
    </Band>
  )
}

function askedField(
  locale: Locale,
  { id, kind, text, choices }: ConsultationDesk['consultation']['questions'][number],
  index: number,
): AskedField {
  const offered =
    kind === 'scale'
      ? scale.map((value) => ({ value, label: value }))
      : choices.map(({ id: value, label }) => ({ value, label: label[locale] }))
  return {
    name: answerField(id),
    label: `${index + 1}. ${text[locale]}`,
    options: kind === 'text' ? null : offered,
  }
}

/** Puts off the end; nothing else of an open consultation can change. */
export function ExtendBand({ locale, desk: { consultation } }: { locale: Locale; desk: ConsultationDesk }) {
  const t = adminTranslator(locale, 'admin-consultations')
  return (
    <Band id="extend" title={t('extend.title')} note={t('extend.note')}>
      <ActionForm
        action={extendAction}
        locale={locale}
        variant="secondary"
        text={{
          submit: t('extend.submit'),
          working: adminTranslator(locale, 'admin-shell')('form.working'),
          errors: t('form.failed'),
        }}
      >
        <input type="hidden" name="slug" value={consultation.slug} />
        <FormText
          name="closesAt"
          type="datetime-local"
          label={t('form.closesAt')}
          hint={t('form.timeHint')}
          defaultValue={localTime(consultation.closesAt)}
          required
        />
      </ActionForm>
    </Band>
  )
}
