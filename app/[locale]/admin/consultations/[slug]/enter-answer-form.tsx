'use client'
import { answerField, scale } from '#lib/consultations/form.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Consultation } from '#lib/published/documents.ts'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { FormSelect, FormText, FormTextarea } from '../../_components/form-fields.tsx'
import { ReceiptOnce } from '../../opinions/receipt-once.tsx'
import { enterAnswerAction } from '../actions.server.ts'

type Words = Record<
  'channel' | 'speaker' | 'body' | 'contact' | 'none' | 'done' | 'number' | 'secret',
  string
>

/** The questions as an officer fills them in for someone else. An island, because the receipt is shown in its place. */
export function EnterAnswerForm({
  locale,
  slug,
  text,
  questions,
  channels,
  speakers,
}: {
  locale: Locale
  slug: string
  text: ActionFormText & Words
  questions: Consultation['questions']
  channels: Option[]
  speakers: Option[]
}) {
  return (
    <ActionForm
      action={enterAnswerAction}
      locale={locale}
      text={text}
      after={(receipt) => <ReceiptOnce text={text} receipt={receipt} />}
    >
      <input type="hidden" name="language" value={locale} />
      <input type="hidden" name="consultation" value={slug} />
      <FormSelect name="channel" label={text.channel} options={channels} />
      <FormSelect name="speaker" label={text.speaker} options={speakers} />
      {questions.map(({ id, kind, text: asked, choices }, index) => {
        const common = { name: answerField(id), label: `${index + 1}. ${asked[locale]}` }
        if (kind === 'text') return <FormTextarea key={id} {...common} maxLength={5000} rows={4} />
        const offered =
          kind === 'scale'
            ? scale.map((value) => ({ value, label: value }))
            : choices.map(({ id: value, label }) => ({ value, label: label[locale] }))
        return <FormSelect key={id} {...common} options={[{ value: '', label: text.none }, ...offered]} />
      })}
      <FormTextarea name="body" label={text.body} maxLength={5000} rows={4} />
      <FormText name="contact" label={text.contact} maxLength={200} autoComplete="off" />
    </ActionForm>
  )
}
