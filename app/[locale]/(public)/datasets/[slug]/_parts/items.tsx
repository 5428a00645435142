import type { InformationItem } from '#lib/catalogue/entry.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import type { DatasetContext } from './dataset-context.ts'
import { describeConstraints } from './item-constraints.ts'

/** 数据项: the data dictionary with what it demands of the values. Columns of which no item has anything are left out. */
export function Items({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const types = translator(locale, 'catalogue')
  const { items, keys = [] } = dataset.entry
  const separator = translator(locale, 'common')('listSeparator')
  const columns: (Column<InformationItem> & { has?: (item: InformationItem) => unknown })[] = [
    { id: 'name', header: t('items.name'), rowHeader: true, cell: (item) => item.name },
    {
      id: 'label',
      header: t('items.label'),
      cell: (item) => item.label[locale],
      has: (item) => item.label[locale] !== item.name,
    },
    { id: 'type', header: t('items.type'), cell: (item) => types(`itemTypes.${item.type}`) },
    {
      id: 'length',
      header: t('items.length'),
      numeric: true,
      cell: (item) => item.length,
      has: (item) => item.length,
    },
    {
      id: 'unit',
      header: t('items.unit'),
      cell: (item) => item.unit?.[locale],
      has: (item) => item.unit,
    },
    {
      id: 'description',
      header: t('items.description'),
      cell: (item) => item.description?.[locale],
      has: (item) => item.description,
    },
    {
      id: 'constraints',
      header: t('items.constraints'),
      cell: ({ constraints }) => <Demands texts={describeConstraints(locale, constraints)} />,
      has: ({ constraints }) => describeConstraints(locale, constraints).length > 0,
    },
  ]
  return (
    <Band id="items" title={t('items.title')} note={t('items.note')}>
      <Table
        caption={t('items.title')}
        captionHidden
        columns={columns.filter(({ has }) => !has || items.some(has))}
        rows={items}
        rowKey={(item) => item.name}
      />
      {keys.map((key) => (
        <p key={key.join('/')} className="text-small text-soft">
          {t('items.key', { count: key.length, columns: key.join(separator) })}
        </p>
      ))}
    </Band>
  )
}

/** A pattern or a list of values may be long: it breaks rather than widening the page. */
function Demands({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <span key={text} className="block min-w-[5em] wrap-anywhere">
      {text}
    </span>
  ))
}
