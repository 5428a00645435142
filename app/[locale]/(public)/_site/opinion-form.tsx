import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import {
  type FormKind,
  formFields,
  frequencies,
  longestOf,
  longestOpinion,
  shortestOpinion,
  speakers,
} from '#lib/opinions/form.ts'
import type { Portal } from '#lib/published/format.ts'
import { Button } from '#lib/ui/button.tsx'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextareaField, TextField } from '#lib/ui/text-field.tsx'
import { OpinionGuard } from './opinion-guard.tsx'

type OwnKind = Exclude<FormKind, 'consultation'>

/**
 * One way to speak (Z28): a plain form, posted to the back office's inbox. It works without JavaScript; with it, the
 * guard does the proof of work and says what is missing as one types.
 */
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
    <form
      className="form no-print"
      method="post"
      encType="multipart/form-data"
      action={`${portal.backOfficeOrigin}/api/opinions/`}
    >
      <input type="hidden" name="kind" value={kind} />
      {dataset && <input type="hidden" name="dataset" value={dataset} />}
      <input type="hidden" name="language" value={locale} />
      {kind === 'fault' && !dataset && (
        <TextField name="dataset" id={id('dataset')} label={t('opinion.dataset')} required maxLength={80} />
      )}
      <ChoiceGroup
        type="radio"
        name="speaker"
        id={id('speaker')}
        label={t('opinion.speaker')}
        choices={speakers.map((speaker) => ({ value: speaker, label: t(`opinion.speakers.${speaker}`) }))}
        required
      />
      <OwnFields locale={locale} kind={kind} id={id} />
      <ContactFields locale={locale} id={id} />
      <div className="honeypot" aria-hidden="true">
        <label htmlFor={id('website')}>{t('opinion.website')}</label>
        <input id={id('website')} name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <OpinionGuard
        address={`${portal.backOfficeOrigin}/api/opinions/challenge/`}
        text={{
          checking: t('opinion.checking'),
          missing: t('opinion.missing'),
          short: t('opinion.short', { shortest: shortestOpinion }),
        }}
      />
      <Button>{t('opinion.submit')}</Button>
    </form>
  )
}

interface FieldsProps {
  locale: Locale
  id: (name: string) => string
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

function ContactFields({ locale, id }: FieldsProps) {
  const t = translator(locale, 'public')
  return (
    <>
      <TextField
        name="contact"
        id={id('contact')}
        label={t('opinion.contact')}
        hint={t('opinion.contactHint')}
        maxLength={longestOf.contact}
        autoComplete="off"
      />
      <div className="choice">
        <input id={id('inPerson')} type="checkbox" name="inPerson" value="1" />
        <label htmlFor={id('inPerson')}>{t('opinion.inPerson')}</label>
      </div>
      <TextField
        name="evidence"
        id={id('evidence')}
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
        label={t('opinion.evidence')}
        hint={t('opinion.evidenceHint')}
      />
    </>
  )
}
