'use client'
import { type SyntheticEvent, useState } from 'react'
import type { Constraints } from '#lib/catalogue/entry.ts'
import type { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { useFieldError } from '../_components/action-form.tsx'
import { FormChoices, FormSelect, FormText, FormTextarea } from '../_components/form-fields.tsx'
import type { EntryText } from './entry-text.ts'

type Format = NonNullable<Constraints['format']>

/**
 * 约束 of one item, folded: most items have none or two. The summary counts those that are set. It keeps its place while
 * the wide table scrolls sideways, so that it fits a narrow page.
 */
export function ItemConstraints({
  t,
  text,
  place,
  index,
  constraints = {},
}: {
  t: ReturnType<typeof makeTranslator<EntryText['items']>>
  text: EntryText
  place: number
  index: number
  constraints: Constraints | undefined
}) {
  const words = text.items.constraints
  const formats: Record<Format, string> = words.formats
  const name = (part: string) => `items.${index}.constraints.${part}`
  const [count, setCount] = useState(Object.values(constraints).filter(Boolean).length)
  const faulty = useConstraintFault(index)
  return (
    <div
      className="sticky start-0 w-[min(44rem,calc(100vw-4rem))] whitespace-normal"
      onChange={(event) => setCount(countSet(event))}
    >
      <Fold summary={t('constraints.fold', { place, count })} open={faulty || undefined}>
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 [&>.field]:mt-0 [&_.choice]:me-6 [&_.choice]:inline-flex [&_textarea]:min-h-20">
          <FormChoices
            type="checkbox"
            name={name('flags')}
            label={words.flags}
            choices={[
              { value: 'required', label: words.required },
              { value: 'unique', label: words.unique },
            ]}
            selected={(['required', 'unique'] as const).filter((flag) => constraints[flag])}
          />
          <FormSelect
            name={name('format')}
            label={words.format}
            options={[
              { value: '', label: words.noFormat },
              ...Object.entries(formats).map(([value, label]) => ({ value, label })),
            ]}
            defaultValue={constraints.format ?? ''}
          />
          <FormText
            name={name('minimum')}
            label={words.minimum}
            hint={words.rangeHint}
            defaultValue={constraints.minimum}
          />
          <FormText
            name={name('maximum')}
            label={words.maximum}
            hint={words.rangeHint}
            defaultValue={constraints.maximum}
          />
          <FormTextarea
            name={name('enum')}
            label={words.enum}
            hint={words.enumHint}
            defaultValue={constraints.enum?.join('\n')}
            rows={3}
          />
          <div className="grid content-start gap-y-3 [&>.field]:mt-0">
            <FormText
              name={name('minLength')}
              label={words.minLength}
              inputMode="numeric"
              defaultValue={constraints.minLength}
            />
            <FormText
              name={name('pattern')}
              label={words.pattern}
              hint={words.patternHint}
              defaultValue={constraints.pattern}
              spellCheck={false}
            />
          </div>
        </div>
      </Fold>
    </div>
  )
}

/** A fault inside a closed fold would not be found: it opens. */
function useConstraintFault(index: number): boolean {
  const name = (part: string) => `items.${index}.constraints.${part}`
  const faults = [
    useFieldError(name('format')),
    useFieldError(name('minimum')),
    useFieldError(name('maximum')),
    useFieldError(name('enum')),
    useFieldError(name('minLength')),
    useFieldError(name('pattern')),
  ]
  return faults.some(Boolean)
}

function countSet({ currentTarget }: SyntheticEvent<HTMLElement>): number {
  const controls = [...currentTarget.querySelectorAll<HTMLInputElement>('input, select, textarea')]
  return controls.filter(({ type, checked, value }) => (type === 'checkbox' ? checked : value.trim() !== ''))
    .length
}
