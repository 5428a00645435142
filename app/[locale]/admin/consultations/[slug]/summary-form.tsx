'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Consultation } from '#lib/published/documents.ts'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { FormSelect, FormText, FormTextarea } from '../../_components/form-fields.tsx'
import { summariseAction } from '../actions.server.ts'

type Words = Record<
  ('textZh' | 'textEn' | 'point' | 'pointZh' | 'pointEn' | 'outcome' | 'reasonZh' | 'reasonEn') | 'done',
  string
>

/** An island: a refusal keeps what was typed. */
export function SummaryForm({
  locale,
  slug,
  text,
  given,
  rows,
  outcomes,
}: {
  locale: Locale
  slug: string
  text: ActionFormText & Words
  given: NonNullable<Consultation['summary']> | null
  rows: number
  outcomes: Option[]
}) {
  return (
    <ActionForm
      action={summariseAction}
      locale={locale}
      text={text}
      after={() => <p role="status">{text.done}</p>}
    >
      <input type="hidden" name="slug" value={slug} />
      <FormTextarea name="text.zh" label={text.textZh} defaultValue={given?.text.zh} lang="zh-CN" rows={5} />
      <FormTextarea name="text.en" label={text.textEn} defaultValue={given?.text.en} lang="en" rows={5} />
      {Array.from({ length: rows }, (_, index) => {
        const name = (field: string) => `points.${index}.${field}`
        const point = given?.points[index]
        return (
          <fieldset key={name('point')} className="stack border-t border-rule pt-6">
            <legend className="text-h3">
              {text.point} {index + 1}
            </legend>
            <FormText
              name={name('point.zh')}
              label={text.pointZh}
              defaultValue={point?.point.zh}
              lang="zh-CN"
            />
            <FormText name={name('point.en')} label={text.pointEn} defaultValue={point?.point.en} lang="en" />
            <FormSelect
              name={name('outcome')}
              label={text.outcome}
              options={outcomes}
              defaultValue={point?.outcome}
            />
            <FormTextarea
              name={name('reason.zh')}
              label={text.reasonZh}
              defaultValue={point?.reason.zh}
              lang="zh-CN"
              rows={3}
            />
            <FormTextarea
              name={name('reason.en')}
              label={text.reasonEn}
              defaultValue={point?.reason.en}
              lang="en"
              rows={3}
            />
          </fieldset>
        )
      })}
    </ActionForm>
  )
}
