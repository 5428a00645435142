'use client'
import { useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'
import type { Due } from '#lib/server/admin/due.ts'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormSelect, FormText } from '../../_components/form-fields.tsx'
import { dueAction, startAction } from '../actions.server.ts'
import { DueArithmetic } from '../due-arithmetic.tsx'

/** Asks for the day the data was formed or changed and shows at once by when it is to be disclosed. */
export function StartForm({
  locale,
  text,
  errorTitle,
  datasets,
  chosen,
  today,
}: {
  locale: Locale
  text: typeof adminDatasets.start
  errorTitle: string
  datasets: { slug: string; title: string }[]
  chosen: string | undefined
  today: string
}) {
  const [due, setDue] = useState<Due | null>(null)
  async function showDue(day: string) {
    const answer = day && day <= today ? await dueAction(locale, day) : null
    setDue(answer?.ok ? answer.value : null)
  }
  const options = [
    { value: '', label: text.choose },
    ...datasets.map(({ slug, title }) => ({ value: slug, label: title })),
  ]
  return (
    <ActionForm
      action={startAction}
      locale={locale}
      text={{ submit: text.button, working: text.wait, errors: errorTitle }}
    >
      <FormSelect name="slug" label={text.dataset} options={options} defaultValue={chosen ?? ''} required />
      <FormText
        name="formedOn"
        type="date"
        label={text.formedOn}
        hint={text.formedOnHint}
        max={today}
        required
        className="max-w-56"
        onChange={(event) => void showDue(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {due && (
          <div className="notice measure">
            <DueArithmetic locale={locale} due={due} text={text} />
          </div>
        )}
      </div>
    </ActionForm>
  )
}
