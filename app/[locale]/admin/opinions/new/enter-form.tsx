'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { FormSelect, FormText, FormTextarea } from '../../_components/form-fields.tsx'
import { enterAction } from '../actions.server.ts'
import { ReceiptOnce } from '../receipt-once.tsx'

type Words = Record<
  'kind' | 'channel' | 'speaker' | 'dataset' | 'body' | 'contact' | 'done' | 'number' | 'secret',
  string
>

/** An island, because the receipt is shown in place of the form, and nowhere else. */
export function EnterForm({
  locale,
  text,
  kinds,
  channels,
  speakers,
}: {
  locale: Locale
  text: ActionFormText & Words
  kinds: Option[]
  channels: Option[]
  speakers: Option[]
}) {
  return (
    <ActionForm
      action={enterAction}
      locale={locale}
      text={text}
      after={(receipt) => <ReceiptOnce text={text} receipt={receipt} />}
    >
      <input type="hidden" name="language" value={locale} />
      <FormSelect name="kind" label={text.kind} options={kinds} />
      <FormSelect name="channel" label={text.channel} options={channels} />
      <FormSelect name="speaker" label={text.speaker} options={speakers} />
      <FormText name="dataset" label={text.dataset} />
      <FormTextarea name="body" label={text.body} rows={8} minLength={4} maxLength={5000} required />
      <FormText name="contact" label={text.contact} maxLength={200} autoComplete="off" />
    </ActionForm>
  )
}
