'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { type Option, SelectField } from '#lib/ui/select-field.tsx'
import { TextField } from '#lib/ui/text-field.tsx'

interface FilterText {
  label: string
  search: string
  outcome: string
  department: string
  dataset: string
  any: string
  shown: string
}

/** Hides what does not fit; an island over a list that stands whole without it. */
export function AnswerFilter({
  locale,
  text,
  outcomes,
  departments,
  datasets,
  children,
}: {
  locale: Locale
  text: FilterText
  outcomes: Option[]
  departments: Option[]
  datasets: Option[]
  children: ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState({ words: '', outcome: '', department: '', dataset: '' })
  const [shown, setShown] = useState<number | null>(null)
  useEffect(() => {
    const words = wanted.words.trim().toLowerCase().split(/\s+/).filter(Boolean)
    let count = 0
    for (const item of list.current?.querySelectorAll<HTMLElement>('li[data-outcome]') ?? []) {
      const content = item.textContent?.toLowerCase() ?? ''
      const fits =
        words.every((word) => content.includes(word)) &&
        (['outcome', 'department', 'dataset'] as const).every(
          (name) => wanted[name] === '' || item.dataset[name] === wanted[name],
        )
      item.hidden = !fits
      if (fits) count += 1
    }
    setShown(count)
  }, [wanted])
  const any = { value: '', label: text.any }
  const set = (name: keyof typeof wanted) => (event: { currentTarget: { value: string } }) =>
    setWanted({ ...wanted, [name]: event.currentTarget.value })
  return (
    <>
      <search
        aria-label={text.label}
        className="needs-js grid items-end gap-4 pb-8 sm:grid-cols-4 [&>.field]:mt-0!"
      >
        <TextField name="words" type="search" label={text.search} onChange={set('words')} />
        <SelectField
          name="outcome"
          label={text.outcome}
          options={[any, ...outcomes]}
          onChange={set('outcome')}
        />
        <SelectField
          name="department"
          label={text.department}
          options={[any, ...departments]}
          onChange={set('department')}
        />
        <SelectField
          name="dataset"
          label={text.dataset}
          options={[any, ...datasets]}
          onChange={set('dataset')}
        />
      </search>
      <p role="status" className="text-small text-soft">
        {shown === null ? '' : makeTranslator(locale, text)('shown', { count: shown })}
      </p>
      <div ref={list}>{children}</div>
    </>
  )
}
