'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Consultation } from '#lib/published/documents.ts'
import type { Choice } from '#lib/ui/choice-group.tsx'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../_components/action-form.tsx'
import { FormChoices, FormSelect, FormText, FormTextarea } from '../_components/form-fields.tsx'
import { fileConsultationAction } from './actions.server.ts'

export type DraftWords = ActionFormText &
  Record<
    | ('slug' | 'slugHint' | 'titleZh' | 'titleEn' | 'backgroundZh' | 'backgroundEn' | 'opensAt' | 'closesAt')
    | ('timeHint' | 'audiences' | 'question' | 'questionZh' | 'questionEn' | 'kind' | 'choices')
    | ('choicesHint' | 'required' | 'document' | 'documentZh' | 'documentEn' | 'address' | 'done'),
    string
  >

export interface DraftTimes {
  /** As `datetime-local` has them, in the time of the municipality. */
  opensAt: string
  closesAt: string
}

type Question = Consultation['questions'][number]

/** A consultation as it is drafted. An island: a refusal keeps what was typed. */
export function ConsultationDraftForm({
  locale,
  text,
  draft,
  times,
  audiences,
  kinds,
  rows,
}: {
  locale: Locale
  text: DraftWords
  draft: Consultation | null
  times: DraftTimes
  audiences: Choice[]
  kinds: Option[]
  /** How many groups there are to fill in. */
  rows: { questions: number; documents: number }
}) {
  const both = (name: string, zh: string, en: string, given?: { zh: string; en: string }) => (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 [&>.field]:mt-0!">
      <FormText name={`${name}.zh`} label={zh} defaultValue={given?.zh} lang="zh-CN" />
      <FormText name={`${name}.en`} label={en} defaultValue={given?.en} lang="en" />
    </div>
  )
  return (
    <ActionForm
      action={fileConsultationAction}
      locale={locale}
      text={text}
      after={() => <p role="status">{text.done}</p>}
    >
      {draft ? (
        <input type="hidden" name="slug" value={draft.slug} />
      ) : (
        <FormText name="slug" label={text.slug} hint={text.slugHint} maxLength={60} required />
      )}
      {both('title', text.titleZh, text.titleEn, draft?.title)}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 [&>.field]:mt-0!">
        <FormTextarea
          name="background.zh"
          label={text.backgroundZh}
          defaultValue={draft?.background.zh}
          lang="zh-CN"
          rows={6}
        />
        <FormTextarea
          name="background.en"
          label={text.backgroundEn}
          defaultValue={draft?.background.en}
          lang="en"
          rows={6}
        />
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 [&>.field]:mt-0!">
        <FormText
          name="opensAt"
          type="datetime-local"
          label={text.opensAt}
          hint={text.timeHint}
          defaultValue={times.opensAt}
        />
        <FormText
          name="closesAt"
          type="datetime-local"
          label={text.closesAt}
          hint={text.timeHint}
          defaultValue={times.closesAt}
        />
      </div>
      <FormChoices
        type="checkbox"
        name="audiences"
        label={text.audiences}
        choices={audiences}
        selected={draft?.audiences ?? audiences.map(({ value }) => value)}
      />
      {Array.from({ length: rows.questions }, (_, index) => (
        <QuestionGroup
          key={`questions.${String(index)}`}
          row={index}
          question={draft?.questions[index]}
          text={text}
          kinds={kinds}
        />
      ))}
      {Array.from({ length: rows.documents }, (_, index) => (
        <fieldset key={`documents.${String(index)}`} className="stack border-t border-rule pt-6">
          <legend className="text-h3">
            {text.document} {index + 1}
          </legend>
          {both(`documents.${index}.title`, text.documentZh, text.documentEn, draft?.documents[index]?.title)}
          <FormText
            name={`documents.${index}.url`}
            type="url"
            label={text.address}
            defaultValue={draft?.documents[index]?.url}
          />
        </fieldset>
      ))}
    </ActionForm>
  )
}

function QuestionGroup({
  row,
  question,
  text,
  kinds,
}: {
  row: number
  question: Question | undefined
  text: DraftWords
  kinds: Option[]
}) {
  const name = (field: string) => `questions.${row}.${field}`
  const choices = question?.choices.map(({ label }) => `${label.zh} | ${label.en}`).join('\n')
  return (
    <fieldset className="stack border-t border-rule pt-6">
      <legend className="text-h3">
        {text.question} {row + 1}
      </legend>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 [&>.field]:mt-0!">
        <FormText
          name={name('text.zh')}
          label={text.questionZh}
          defaultValue={question?.text.zh}
          lang="zh-CN"
        />
        <FormText name={name('text.en')} label={text.questionEn} defaultValue={question?.text.en} lang="en" />
        <FormSelect name={name('kind')} label={text.kind} options={kinds} defaultValue={question?.kind} />
        <div className="choice self-end">
          <input
            id={name('required')}
            type="checkbox"
            name={name('required')}
            value="1"
            defaultChecked={question?.required}
          />
          <label htmlFor={name('required')}>{text.required}</label>
        </div>
      </div>
      <FormTextarea
        name={name('choices')}
        label={text.choices}
        hint={text.choicesHint}
        defaultValue={choices}
        rows={4}
      />
    </fieldset>
  )
}
