import type { Entry, InformationItem, ItemType } from '#lib/catalogue/entry.ts'
import type { Dictionary, DictionaryColumn } from '#lib/tabular/dictionary.ts'

/**
 * Types of the compilation guide as types of a data dictionary. 备注型 and 通用型 hold any text; a general item of a
 * GeoJSON file is its geometry.
 */
const types: Record<ItemType, DictionaryColumn['type']> = {
  C: 'string',
  N: 'number',
  Y: 'number',
  D: 'date',
  T: 'datetime',
  L: 'boolean',
  M: 'string',
  G: 'string',
  B: 'number',
  I: 'integer',
  F: 'number',
}

/** The data dictionary (数据字典) that an entry's information items are, for the validation of its files. */
export function dictionaryOf({
  items,
  keys = [],
  format,
}: Pick<Entry, 'items' | 'keys' | 'format'>): Dictionary {
  return {
    columns: items.map((item) => columnOf(item, format)),
    keys: keys.map((key) => [...key]),
    missingValues: [''],
  }
}

function columnOf(item: InformationItem, format: string): DictionaryColumn {
  const { required = false, unique = false, ...constraints } = item.constraints ?? {}
  const type = typeOf(item, format)
  // A length bounds texts. Of a number it is the digits that a database keeps, which the range says better.
  const maxLength = type === 'string' ? item.length : undefined
  return {
    name: item.name,
    type,
    required,
    unique,
    ...constraints,
    ...(maxLength !== undefined && { maxLength }),
  }
}

/** An integer of four digits that is named a year is one. */
function typeOf({ type, name, length }: InformationItem, format: string): DictionaryColumn['type'] {
  if (type === 'G' && format.toLowerCase() === 'geojson') return 'geojson'
  if (type === 'I' && length === 4 && /年份?$|年度$|^year$/i.test(name)) return 'year'
  return types[type]
}
