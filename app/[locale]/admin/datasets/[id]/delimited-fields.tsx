'use client'
import type { DelimitedDialect } from '#lib/tabular/inspection.ts'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { delimiterNames } from '../../_components/reading-text.ts'
import type { FieldsProps } from './reading-fields.tsx'

const other = 'other'
const quotes = { '"': 'double', "'": 'single', '': 'none' } as const

/** Delimiter, quotation marks and comments of delimited text. */
export function DelimitedFields({ text, dialect, given, onGiven }: FieldsProps<DelimitedDialect>) {
  const delimiter = given.delimiter ?? dialect.delimiter
  const named = delimiter in delimiterNames
  const quote = given.quote ?? dialect.quote
  const escaping = given.escape ?? dialect.escape
  return (
    <>
      <SelectField
        name="reading-delimiter"
        label={text.delimiter}
        value={named ? delimiter : other}
        options={[
          ...Object.entries(delimiterNames).map(([value, name]) => ({ value, label: text.delimiters[name] })),
          { value: other, label: text.delimiters.other },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onGiven({ ...given, delimiter: value === other ? '^' : value })
        }
      />
      {!named && (
        <TextField
          name="reading-other-delimiter"
          label={text.otherDelimiter}
          className="max-w-32"
          maxLength={4}
          value={delimiter}
          onChange={({ currentTarget: { value } }) => value && onGiven({ ...given, delimiter: value })}
        />
      )}
      <SelectField
        name="reading-quote"
        label={text.quote}
        value={quote}
        options={Object.entries(quotes).map(([value, name]) => ({ value, label: text.quotes[name] }))}
        onChange={({ currentTarget: { value } }) => onGiven({ ...given, quote: value, escape: value })}
      />
      {quote !== '' && (
        <SelectField
          name="reading-escape"
          label={text.escape}
          value={escaping === '\\' ? '\\' : 'doubled'}
          options={[
            { value: 'doubled', label: text.escapes.doubled },
            { value: '\\', label: text.escapes.backslash },
          ]}
          onChange={({ currentTarget: { value } }) =>
            onGiven({ ...given, escape: value === 'doubled' ? quote : value })
          }
        />
      )}
      <TextField
        name="reading-comment"
        label={text.comment}
        hint={text.commentHint}
        className="max-w-32"
        maxLength={2}
        value={given.comment ?? dialect.comment}
        onChange={({ currentTarget: { value } }) => onGiven({ ...given, comment: value })}
      />
    </>
  )
}
