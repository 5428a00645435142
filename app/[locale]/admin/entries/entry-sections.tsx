'use client'
import { Band } from '#lib/ui/band.tsx'
import { FormTextarea } from '../_components/form-fields.tsx'
import { Disclosure, Sharing } from './attribute-sections.tsx'
import { Classification, Identity } from './identity-sections.tsx'
import { ItemsTable } from './items-table.tsx'
import type { SectionProps } from './section-props.ts'
import { Responsible, Source, Use } from './use-sections.tsx'

/** All elements of an entry in sections, in the order of the compilation guide. */
export function EntrySections(props: SectionProps & { sample: string; fixedSlug: boolean }) {
  const { text, locale, choices, entry } = props
  return (
    <>
      <Identity {...props} />
      <Classification {...props} />
      <Band id="items" title={text.form.items} note={text.form.itemsNote}>
        <ItemsTable locale={locale} text={text} types={choices.itemTypes} items={entry?.items ?? []} />
        <FormTextarea
          name="keys"
          label={text.catalogue.elements.keys}
          hint={text.form.keysHint}
          optional={text.form.optional}
          defaultValue={entry?.keys?.map((key) => key.join(' + ')).join('\n')}
          rows={2}
        />
      </Band>
      <Sharing {...props} />
      <Disclosure {...props} />
      <Use {...props} />
      <Responsible {...props} />
      <Source {...props} />
    </>
  )
}
