'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { ListingRow } from '#lib/published/format.ts'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { type Option, SelectField } from '#lib/ui/select-field.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { loadListing } from '../_catalogue/load-listing.ts'
import { inChargeOf, type Wanted, wordsOf } from './directory-query.ts'

interface FilterText {
  label: string
  words: string
  wordsHint: string
  duty: string
  any: string
  dataset: string
  datasetHint: string
  view: string
  table: string
  cards: string
  shown: string
  failed: string
}

/**
 * Finds posts by department, name, post, duty or dataset, and shows them as a table or as cards: an island over a
 * directory that stands whole without it. The catalogue's listing is loaded once somebody asks for a dataset.
 */
export function DirectoryFilter({
  locale,
  text,
  duties,
  children,
}: {
  locale: Locale
  text: FilterText
  duties: Option[]
  children: ReactNode
}) {
  const directory = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<Wanted>({ words: '', duty: '', dataset: '' })
  const [listing, setListing] = useState<ListingRow[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [cards, setCards] = useState(false)
  const [shown, setShown] = useState<number | null>(null)
  useEffect(() => {
    if (directory.current) setShown(showOnly(directory.current, wanted, listing, locale))
  }, [wanted, listing, locale])
  const set = (name: keyof Wanted) => (event: { currentTarget: { value: string } }) =>
    setWanted({ ...wanted, [name]: event.currentTarget.value })
  const load = () => {
    // A failure is said, and asked again with the next look.
    if (!listing) loadListing().then(setListing, () => setFailed(true))
  }
  return (
    <>
      <search
        aria-label={text.label}
        className="needs-js grid items-end gap-4 pb-6 sm:grid-cols-3 [&>.field]:mt-0!"
      >
        <TextField
          name="words"
          type="search"
          label={text.words}
          hint={text.wordsHint}
          onChange={set('words')}
        />
        <TextField
          name="dataset"
          type="search"
          label={text.dataset}
          hint={text.datasetHint}
          onFocus={load}
          onChange={set('dataset')}
        />
        <SelectField
          name="duty"
          label={text.duty}
          options={[{ value: '', label: text.any }, ...duties]}
          onChange={set('duty')}
        />
      </search>
      <form
        className="directory-view needs-js no-print"
        onChange={(event) => setCards(new FormData(event.currentTarget).get('view') === 'cards')}
      >
        <ChoiceGroup
          type="radio"
          name="view"
          label={text.view}
          choices={[
            { value: 'table', label: text.table },
            { value: 'cards', label: text.cards },
          ]}
          selected={['table']}
          inline
        />
      </form>
      <p role="status" className="pb-4 text-small text-soft">
        {failed && !listing && wanted.dataset !== ''
          ? text.failed
          : shown !== null && makeTranslator(locale, text)('shown', { count: shown })}
      </p>
      <div ref={directory} className={cards ? 'directory-cards' : undefined}>
        {children}
      </div>
    </>
  )
}

/** Hides the posts that do not fit, and departments of which none is left. @returns how many are shown. */
function showOnly(
  directory: HTMLElement,
  wanted: Wanted,
  listing: ListingRow[] | null,
  locale: Locale,
): number {
  const words = wordsOf(wanted.words)
  // Until the listing is there, a dataset that is asked for is no condition.
  const inCharge = listing && inChargeOf(wanted.dataset, listing, locale)
  let count = 0
  for (const department of directory.querySelectorAll<HTMLElement>('section.band')) {
    const name = department.querySelector('.band-head')?.textContent ?? ''
    let left = 0
    for (const post of department.querySelectorAll<HTMLElement>('tr[data-duty]')) {
      const content = `${name} ${post.textContent}`.toLowerCase()
      const fits =
        words.every((word) => content.includes(word)) &&
        (wanted.duty === '' || post.dataset.duty === wanted.duty) &&
        (inCharge === null || inCharge(department.id, post.dataset.datasets ?? ''))
      post.hidden = !fits
      if (fits) left += 1
    }
    department.hidden = left === 0
    count += left
  }
  return count
}
