'use client'
import type { ReactNode } from 'react'
import type { Localized } from '#lib/catalogue/entry.ts'
import { FormText, FormTextarea } from '../_components/form-fields.tsx'
import type { EntryText } from './entry-text.ts'

/** One text in both languages, side by side where there is room. Ids are `<name>.zh` and `<name>.en`. */
export function Bilingual({
  text,
  name,
  label,
  hint,
  value,
  optional,
  long,
}: {
  text: EntryText
  name: string
  label: string
  hint?: ReactNode
  value: Localized | undefined
  optional?: boolean
  long?: boolean
}) {
  const Control = long ? FormTextarea : FormText
  return (
    <div className="grid gap-x-6 gap-y-3 md:grid-cols-2 [&>.field]:mt-0 [&_textarea]:min-h-24">
      {(['zh', 'en'] as const).map((language) => (
        <Control
          key={language}
          name={`${name}.${language}`}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          label={`${label} · ${text.form[language]}`}
          hint={hint}
          optional={optional ? text.form.optional : undefined}
          required={!optional}
          defaultValue={value?.[language]}
        />
      ))}
    </div>
  )
}

/** Two or three short fields in a row. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-6 gap-y-3 md:grid-cols-2 [&>.field]:mt-0">{children}</div>
}
