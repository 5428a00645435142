'use client'
import { useRef, useState } from 'react'
import type { InformationItem } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { Field } from '#lib/ui/field.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import { useFieldError } from '../_components/action-form.tsx'
import type { EntryText } from './entry-text.ts'

type ItemStart = Partial<InformationItem>

/** The columns of the table: the path below the item, and the key of its header. */
const cells = [
  { path: 'name', header: 'name', width: '9rem' },
  { path: 'label.zh', header: 'labelZh', width: '9rem' },
  { path: 'label.en', header: 'labelEn', width: '11rem' },
  { path: 'length', header: 'length', width: '5rem' },
  { path: 'unit.zh', header: 'unitZh', width: '6rem' },
  { path: 'unit.en', header: 'unitEn', width: '6rem' },
  { path: 'description.zh', header: 'descriptionZh', width: '14rem' },
  { path: 'description.en', header: 'descriptionEn', width: '14rem' },
] as const

/**
 * Information items, one a row; rows are added, removed and moved with buttons. What is typed stays in the inputs,
 * which move with their row; only their names tell the place.
 */
export function ItemsTable({
  locale,
  text,
  types,
  items,
}: {
  locale: Locale
  text: EntryText
  types: readonly string[]
  items: readonly InformationItem[]
}) {
  const t = makeTranslator(locale, text.items)
  const next = useRef(items.length + 1)
  const [rows, setRows] = useState(() =>
    items.length > 0
      ? items.map((item, index) => ({ key: index, item: item as ItemStart }))
      : [{ key: 0, item: {} }],
  )
  const header = useRef<HTMLTextAreaElement>(null)

  function append(added: ItemStart[]) {
    const fresh = added.map((item) => ({ key: next.current++, item }))
    setRows((before) => [...before, ...fresh])
    focusLater(`items.${rows.length}.name`)
  }
  function move(from: number, to: number) {
    setRows((before) => {
      const row = before[from]
      return row ? before.toSpliced(from, 1).toSpliced(to, 0, row) : before
    })
    // At either end the button that was pressed can do no more.
    const ended = to === 0 ? 'down' : to === rows.length - 1 ? 'up' : null
    focusLater(`items.${to}.${ended ?? (to < from ? 'up' : 'down')}`)
  }
  function remove(index: number) {
    setRows((before) => before.toSpliced(index, 1))
    focusLater('items-add')
  }
  function fillFromHeader() {
    const names = (header.current?.value ?? '').trim().split(/[\t,]/).map(unquote).filter(Boolean)
    if (names.length > 0) append(names.map((name) => ({ name, label: { zh: name, en: '' } })))
  }
  return (
    <>
      <ScrollRegion label={text.items.region}>
        <table className="ledger [&_td]:pe-2 [&_th]:pe-2">
          <caption className="sr-only">{text.items.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.items.order}</th>
              {cells.slice(0, 3).map(({ path, header }) => (
                <th key={path} scope="col">
                  {text.items[header]}
                </th>
              ))}
              <th scope="col">{text.items.type}</th>
              {cells.slice(3).map(({ path, header }) => (
                <th key={path} scope="col">
                  {text.items[header]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, item }, index) => (
              <ItemRow
                key={key}
                t={t}
                text={text}
                types={types}
                item={item}
                index={index}
                last={index === rows.length - 1}
                onMove={(to) => move(index, to)}
                onRemove={() => remove(index)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="cluster">
        <Button id="items-add" type="button" variant="secondary" onClick={() => append([{}])}>
          {text.items.add}
        </Button>
        <span className="text-small text-soft" role="status">
          {t('count', { count: rows.length })}
        </span>
        <FieldFault id="items-add" />
      </p>
      <Fold summary={text.items.fromHeader}>
        <Field id="items-header" label={text.items.fromHeader} hint={text.items.fromHeaderHint}>
          <textarea id="items-header" ref={header} rows={2} className="input min-h-16" />
        </Field>
        <Button type="button" variant="secondary" onClick={fillFromHeader}>
          {text.items.fromHeaderButton}
        </Button>
      </Fold>
    </>
  )
}

function ItemRow({
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
  )
}

function Cell({
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

function FieldFault({ id }: { id: string }) {
  const fault = useFieldError(id)
  if (!fault) return null
  return (
    <p id={`${id}-error`} className="max-w-56 whitespace-normal text-fine font-semibold text-danger">
      {fault}
    </p>
  )
}

function startOf(item: ItemStart, path: (typeof cells)[number]['path']): string {
  if (path === 'name') return item.name ?? ''
  if (path === 'length') return String(item.length ?? '')
  const [element, language] = path.split('.') as ['label' | 'unit' | 'description', 'zh' | 'en']
  return item[element]?.[language] ?? ''
}

const unquote = (name: string) => name.trim().replace(/^"|"$/g, '')

/** The control is drawn anew before it can take the focus. */
function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
