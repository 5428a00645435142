import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { longestOf, shortestOpinion, speakers } from '#lib/opinions/form.ts'
import type { Portal } from '#lib/published/format.ts'
import { Button } from '#lib/ui/button.tsx'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { OpinionGuard } from './opinion-guard.tsx'

export interface FieldsProps {
  locale: Locale
  /** The id of a field by its name. */
  id: (name: string) => string
}

/**
 * A plain form, posted to the back office's inbox. It works without JavaScript; with it, the guard does the proof of
 * work and says what is missing as one types.
 */
export function SpeakForm({
  locale,
  portal,
  id,
  hidden,
  children,
}: FieldsProps & { portal: Portal; hidden: Record<string, string>; children: ReactNode }) {
  const t = translator(locale, 'public')
  return (
    <form
      className="form no-print"
      method="post"
      encType="multipart/form-data"
      action={`${portal.backOfficeOrigin}/api/opinions/`}
    >
      {Object.entries({ ...hidden, language: locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
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

/** As whom one speaks. */
export function SpeakerField({
  locale,
  id,
  asked = speakers,
}: FieldsProps & { asked?: readonly (typeof speakers)[number][] }) {
  const t = translator(locale, 'public')
  return (
    <ChoiceGroup
      type="radio"
      name="speaker"
      id={id('speaker')}
      label={t('opinion.speaker')}
      choices={asked.map((speaker) => ({ value: speaker, label: t(`opinion.speakers.${speaker}`) }))}
      required
    />
  )
}

/** How to be reached, and what proves it; all of it is optional and kept sealed. */
export function ContactFields({ locale, id }: FieldsProps) {
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
