'use client'
import type { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import type { EntryText } from './entry-text.ts'
import { Cell, cells, FieldFault, type ItemStart, startOf } from './item-cells.tsx'
import { ItemConstraints } from './item-constraints.tsx'

/** An item in two rows of the table: its elements, and below them, folded, its constraints. */
export function ItemRow({
  t,
  text,
  types,
  item,
  index,
  last,
  onMove,
  onRemove,
}: {
  t: ReturnType<typeof makeTranslator<EntryText['items']>>
  text: EntryText
  types: readonly string[]
  item: ItemStart
  index: number
  last: boolean
  onMove: (to: number) => void
  onRemove: () => void
}) {
  const place = index + 1
  const type = `items.${index}.type`
  const cell = ({ path, header, width }: (typeof cells)[number]) => (
    <Cell
      key={path}
      id={`items.${index}.${path}`}
      label={`${t('place', { place })}：${text.items[header]}`}
      width={width}
      value={startOf(item, path)}
      numeric={path === 'length'}
    />
  )
  return (
    <>
      <tr>
        <td>
          <span className="inline-flex items-center gap-1">
            <span className="w-6 text-end tabular-nums">{place}</span>
            <Button
              id={`items.${index}.up`}
              type="button"
              variant="quiet"
              disabled={index === 0}
              aria-label={t('upOf', { place })}
              onClick={() => onMove(index - 1)}
            >
              ↑
            </Button>
            <Button
              id={`items.${index}.down`}
              type="button"
              variant="quiet"
              disabled={last}
              aria-label={t('downOf', { place })}
              onClick={() => onMove(index + 1)}
            >
              ↓
            </Button>
            <Button type="button" variant="quiet" aria-label={t('removeOf', { place })} onClick={onRemove}>
              {text.items.remove}
            </Button>
          </span>
        </td>
        {cells.slice(0, 3).map(cell)}
        <td>
          <select
            id={type}
            name={type}
            aria-label={`${t('place', { place })}：${text.items.type}`}
            defaultValue={item.type ?? 'C'}
            className="input"
            style={{ width: '9rem' }}
          >
            {types.map((code) => (
              <option key={code} value={code}>
                {text.catalogue.itemTypes[code as keyof EntryText['catalogue']['itemTypes']]}
              </option>
            ))}
          </select>
          <FieldFault id={type} />
        </td>
        {cells.slice(3).map(cell)}
      </tr>
      <tr>
        <td colSpan={cells.length + 2}>
          <ItemConstraints t={t} text={text} place={place} index={index} constraints={item.constraints} />
        </td>
      </tr>
    </>
  )
}
