'use client'
import type { Dialect } from '#lib/tabular/inspection.ts'
import { NumberField } from './number-field.tsx'
import type { FieldsProps } from './reading-fields.tsx'

/** Where the header stands and what below the table is no data. */
export function LayoutFields({
  text,
  dialect,
  given,
  onGiven,
}: FieldsProps<Extract<Dialect, { headerRow: number }>>) {
  return (
    <>
      <NumberField
        name="reading-header-row"
        label={text.headerRow}
        hint={text.headerRowHint}
        min={0}
        value={given.headerRow ?? dialect.headerRow}
        onValue={(headerRow) => onGiven({ ...given, headerRow })}
      />
      <NumberField
        name="reading-header-rows"
        label={text.headerRows}
        min={1}
        max={5}
        value={given.headerRows ?? dialect.headerRows}
        onValue={(headerRows) => onGiven({ ...given, headerRows })}
      />
      <NumberField
        name="reading-footer-rows"
        label={text.footerRows}
        hint={text.footerRowsHint}
        min={0}
        value={given.footerRows ?? dialect.footerRows}
        onValue={(footerRows) => onGiven({ ...given, footerRows })}
      />
    </>
  )
}
