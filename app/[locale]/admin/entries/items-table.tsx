'use client'
import { useRef, useState } from 'react'
import type { InformationItem } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { Field } from '#lib/ui/field.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import type { EntryText } from './entry-text.ts'
import { cells, FieldFault, type ItemStart } from './item-cells.tsx'
import { ItemRow } from './item-row.tsx'

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

const unquote = (name: string) => name.trim().replace(/^"|"$/g, '')

/** The control is drawn anew before it can take the focus. */
function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
