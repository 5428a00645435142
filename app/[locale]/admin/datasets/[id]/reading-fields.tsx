'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { Dialect, ReadingChoices } from '#lib/tabular/inspection.ts'
import type { Encoding, GivenDialect } from '#lib/tabular/table-dialect.ts'
import { SelectField } from '#lib/ui/select-field.tsx'
import type { ReadingText } from '../../_components/reading-text.ts'
import { DelimitedFields } from './delimited-fields.tsx'
import { LayoutFields } from './layout-fields.tsx'
import { SheetChooser } from './sheet-chooser.tsx'

const encodings: Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
const datums = ['wgs-84', 'gcj-02', 'bd-09'] as const

export interface FieldsProps<D extends Dialect = Dialect> {
  text: ReadingText
  /** As the file is read under `given`. */
  dialect: D
  given: GivenDialect
  onGiven: (given: GivenDialect) => void
}

/** What can be set by hand for the format at hand. */
export function ReadingFields({
  locale,
  choices,
  ...props
}: FieldsProps & { locale: Locale; choices: ReadingChoices }) {
  const { text, dialect, given, onGiven } = props
  return (
    <fieldset>
      <legend className="font-semibold">{text.settings}</legend>
      {dialect.format === 'xlsx' && choices.sheets.length > 0 && (
        <SheetChooser
          locale={locale}
          text={text}
          sheets={choices.sheets}
          chosen={given.sheet ?? dialect.sheet}
          // Another sheet has another header: what was set for the one before is forgotten.
          onChoose={(sheet) => onGiven({ sheet })}
        />
      )}
      <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 [&>.field]:mt-0">
        {dialect.format !== 'xlsx' && (
          <EncodingField locale={locale} choices={choices} {...props} dialect={dialect} />
        )}
        {dialect.format === 'delimited' && <DelimitedFields {...props} dialect={dialect} />}
        {dialect.format === 'geojson' && (
          <SelectField
            name="reading-datum"
            label={text.datum}
            hint={text.datumHint}
            value={given.datum ?? dialect.datum}
            options={datums.map((value) => ({ value, label: text.datums[value] }))}
            onChange={({ currentTarget: { value } }) =>
              onGiven({ ...given, datum: value as (typeof datums)[number] })
            }
          />
        )}
        {(dialect.format === 'delimited' || dialect.format === 'xlsx') && (
          <LayoutFields {...props} dialect={dialect} />
        )}
      </div>
    </fieldset>
  )
}

function EncodingField({
  locale,
  text,
  dialect,
  choices,
  given,
  onGiven,
}: FieldsProps<Exclude<Dialect, { format: 'xlsx' }>> & { locale: Locale; choices: ReadingChoices }) {
  const t = makeTranslator(locale, text)
  const likeliest = choices.encodings[0]?.encoding
  const candidates = choices.encodings.map(({ encoding }) => encoding)
  const ordered = [...candidates, ...encodings.filter((encoding) => !candidates.includes(encoding))]
  return (
    <SelectField
      name="reading-encoding"
      label={text.encoding}
      value={given.encoding ?? dialect.encoding}
      options={ordered.map((encoding) => {
        const label = text.encodings[encoding]
        return {
          value: encoding,
          label: encoding === likeliest ? t('likeliest', { encoding: label }) : label,
        }
      })}
      onChange={({ currentTarget: { value } }) => onGiven({ ...given, encoding: value as Encoding })}
    />
  )
}
