'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { FormSelect, FormText, FormTextarea } from '../../_components/form-fields.tsx'
import { ReceiptOnce } from '../../opinions/receipt-once.tsx'
import { enterAnswerAction } from '../actions.server.ts'

type Words = Record<
  'channel' | 'speaker' | 'body' | 'contact' | 'none' | 'done' | 'number' | 'secret',
  string
>

/** A question as a control: one to choose from, or without options one to write in. */
export interface AskedField {
  name: string
  label: string
  options: Option[] | null
}

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
  questions: AskedField[]
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
      {questions.map(({ options, ...field }) =>
        options ? (
          <FormSelect key={field.name} {...field} options={[{ value: '', label: text.none }, ...options]} />
        ) : (
          <FormTextarea key={field.name} {...field} maxLength={5000} rows={4} />
        ),
      )}
      <FormTextarea name="body" label={text.body} maxLength={5000} rows={4} />
      <FormText name="contact" label={text.contact} maxLength={200} autoComplete="off" />
    </ActionForm>
  )
}
