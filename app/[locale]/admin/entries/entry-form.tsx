'use client'
import type { Entry } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { EntryChoices } from '#lib/server/admin/entries.ts'
import { Button } from '#lib/ui/button.tsx'
import { ActionForm } from '../_components/action-form.tsx'
import { saveEntryAction } from './actions.server.ts'
import { EntrySections } from './entry-sections.tsx'
import type { EntryText } from './entry-text.ts'

/** The whole entry as one form. An island: items are added and moved in it, and a refusal must not lose what was typed. */
export function EntryForm({
  locale,
  text,
  choices,
  entry,
  sample,
  id,
  fixedSlug,
  errorTitle,
  readOnly = false,
}: {
  locale: Locale
  text: EntryText
  choices: EntryChoices
  entry: Entry | null
  /** The entry's sample rows as text. */
  sample: string
  /** The submission that is changed; absent on a new one. */
  id?: string
  /** The entry is in force or filed: its address stays. */
  fixedSlug: boolean
  errorTitle: string
  readOnly?: boolean
}) {
  const sections = { locale, text, choices, entry, sample, fixedSlug }
  if (readOnly) {
    return (
      <fieldset disabled className="form">
        <EntrySections {...sections} />
      </fieldset>
    )
  }
  return (
    <ActionForm
      action={saveEntryAction}
      locale={locale}
      text={{ submit: text.form.saveAndSubmit, working: text.form.saving, errors: errorTitle }}
    >
      <input type="hidden" name="id" value={id ?? ''} />
      <EntrySections {...sections} />
      <Button variant="secondary" name="then" value="stay" className="me-4">
        {text.form.save}
      </Button>
    </ActionForm>
  )
}
