import { answerField, scale } from '#lib/consultations/form.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { longestOpinion } from '#lib/opinions/form.ts'
import type { Consultation } from '#lib/published/documents.ts'
import type { Portal } from '#lib/published/format.ts'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { TextareaField } from '#lib/ui/text-field.tsx'
import { ContactFields, SpeakerField, SpeakForm } from '../_site/speak-form.tsx'

const id = (name: string) => `consultation-${name}`

/** The questions of a consultation as a form of the kind that every way of speaking has. */
export function ConsultationForm({
  locale,
  portal,
  consultation,
}: {
  locale: Locale
  portal: Portal
  consultation: Consultation
}) {
  const t = translator(locale, 'public')
  const { slug, questions, audiences } = consultation
  return (
    <SpeakForm locale={locale} portal={portal} id={id} hidden={{ kind: 'consultation', consultation: slug }}>
      <SpeakerField locale={locale} id={id} asked={audiences} />
      {questions.map((question, index) => (
        <QuestionField key={question.id} locale={locale} question={question} number={index + 1} />
      ))}
      <TextareaField
        name="body"
        id={id('body')}
        label={t('opinion.bodyOf.consultation')}
        hint={t('opinion.bodyHint')}
        maxLength={longestOpinion}
      />
      <ContactFields locale={locale} id={id} />
    </SpeakForm>
  )
}

function QuestionField({
  locale,
  question,
  number,
}: {
  locale: Locale
  question: Consultation['questions'][number]
  number: number
}) {
  const t = translator(locale, 'consultations')
  const { kind, text, choices, required } = question
  const name = answerField(question.id)
  const common = {
    name,
    id: id(name),
    label: `${number}. ${text[locale]}${required ? t('required') : ''}`,
    required,
  }
  if (kind === 'text') return <TextareaField {...common} maxLength={longestOpinion} />
  return (
    <ChoiceGroup
      {...common}
      type="radio"
      inline={kind === 'scale'}
      hint={kind === 'scale' ? t('scaleHint') : undefined}
      choices={
        kind === 'scale'
          ? scale.map((value) => ({ value, label: value }))
          : choices.map((choice) => ({ value: choice.id, label: choice.label[locale] }))
      }
    />
  )
}
