import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import {
  type FormKind,
  formFields,
  frequencies,
  longestOf,
  longestOpinion,
  shortestOpinion,
} from '#lib/opinions/form.ts'
import type { Portal } from '#lib/published/format.ts'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextareaField, TextField } from '#lib/ui/text-field.tsx'
import { ContactFields, type FieldsProps, SpeakerField, SpeakForm } from './speak-form.tsx'

type OwnKind = Exclude<FormKind, 'consultation'>

/** One way to speak (Z28), with the fields of its kind. */
export function OpinionForm({
  locale,
  portal,
  kind = 'opinion',
  dataset,
}: {
  locale: Locale
  portal: Portal
  kind?: OwnKind
  /** Slug; absent for what concerns no dataset, and where the reader has to name it. */
  dataset?: string
}) {
  const t = translator(locale, 'public')
  // Several forms may stand on one page, and a dataset's page has a part that is called contact.
  const id = (name: string) =>
    kind === 'opinion' && (name === 'speaker' || name === 'body') ? name : `${kind}-${name}`
  return (
    <SpeakForm locale={locale} portal={portal} id={id} hidden={{ kind, ...(dataset && { dataset }) }}>
      {kind === 'fault' && !dataset && (
        <TextField name="dataset" id={id('dataset')} label={t('opinion.dataset')} required maxLength={80} />
      )}
      <SpeakerField locale={locale} id={id} />
      <OwnFields locale={locale} kind={kind} id={id} />
      <ContactFields locale={locale} id={id} />
    </SpeakForm>
  )
}

function OwnFields({ locale, kind, id }: FieldsProps & { kind: OwnKind }) {
  const t = translator(locale, 'public')
  return formFields[kind].map((name) => {
    if (name === 'body') {
      return (
        <TextareaField
          key={name}
          name={name}
          id={id(name)}
          label={t(`opinion.bodyOf.${kind}`)}
          hint={t('opinion.bodyHint')}
          minLength={shortestOpinion}
          maxLength={longestOpinion}
          required
        />
      )
    }
    if (name === 'frequency') {
      return (
        <SelectField
          key={name}
          name={name}
          id={id(name)}
          label={t('opinion.frequency')}
          options={frequencies.map((value) => ({ value, label: t(`opinion.frequencies.${value}`) }))}
        />
      )
    }
    return (
      <TextField
        key={name}
        name={name}
        id={id(name)}
        label={t(`opinion.${name}`)}
        maxLength={longestOf[name]}
        autoComplete="off"
      />
    )
  })
}
