'use client'
import type { InformationItem } from '#lib/catalogue/entry.ts'
import { useFieldError } from '../_components/action-form.tsx'

/** An item as its row begins with it: read from the entry, or just added. */
export type ItemStart = Partial<InformationItem>

/** The columns of the table: the path below the item, and the key of its header. */
export const cells = [
  { path: 'name', header: 'name', width: '9rem' },
  { path: 'label.zh', header: 'labelZh', width: '9rem' },
  { path: 'label.en', header: 'labelEn', width: '11rem' },
  { path: 'length', header: 'length', width: '5rem' },
  { path: 'unit.zh', header: 'unitZh', width: '6rem' },
  { path: 'unit.en', header: 'unitEn', width: '6rem' },
  { path: 'description.zh', header: 'descriptionZh', width: '14rem' },
  { path: 'description.en', header: 'descriptionEn', width: '14rem' },
] as const

/** What an item has at the path of a column. */
export function startOf(item: ItemStart, path: (typeof cells)[number]['path']): string {
  if (path === 'name') return item.name ?? ''
  if (path === 'length') return String(item.length ?? '')
  const [element, language] = path.split('.') as ['label' | 'unit' | 'description', 'zh' | 'en']
  return item[element]?.[language] ?? ''
}

/** One text of an item, named for its place. */
export function Cell({
  id,
  label,
  width,
  value,
  numeric,
}: {
  id: string
  label: string
  width: string
  value: string
  numeric: boolean
}) {
  const fault = useFieldError(id)
  return (
    <td className={fault ? 'field-invalid' : undefined}>
      <input
        id={id}
        name={id}
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-error` : undefined}
        inputMode={numeric ? 'numeric' : undefined}
        defaultValue={value}
        className="input"
        style={{ width }}
      />
      <FieldFault id={id} />
    </td>
  )
}

/** What the last answer said of a control. */
export function FieldFault({ id }: { id: string }) {
  const fault = useFieldError(id)
  if (!fault) return null
  return (
    <p id={`${id}-error`} className="max-w-56 whitespace-normal text-fine font-semibold text-danger">
      {fault}
    </p>
  )
}
