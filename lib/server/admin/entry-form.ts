/**
 * The fields of the entry form as a value to be checked. A field's name is the path of its element (`title.zh`,
 * `items.2.length`), so that a fault finds its control. An optional element that is empty is left out; a required
 * one stays empty, for the check to name it with its article.
 */
export function entryOfForm(form: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value.trim()])
  }
  const text = (name: string) => fields.get(name)?.[0] ?? ''
  const optional = (name: string) => text(name) || undefined
  const both = (name: string) => ({ zh: text(`${name}.zh`), en: text(`${name}.en`) })
  const bothOptional = (name: string) => (text(`${name}.zh`) || text(`${name}.en`) ? both(name) : undefined)
  const start = text('temporal.start')
  const end = text('temporal.end')
  return withoutUndefined({
    slug: text('slug'),
    code: text('code'),
    title: both('title'),
    abstract: both('abstract'),
    keywords: { zh: listOf(text('keywords.zh')), en: listOf(text('keywords.en')) },
    provider: text('provider'),
    collectedBy: optional('collectedBy'),
    verifiedBy: optional('verifiedBy'),
    themes: fields.get('themes') ?? [],
    basicDatabase: optional('basicDatabase'),
    form: text('form'),
    format: text('format'),
    grade: numberOf(text('grade')),
    items: places(fields).map((place) =>
      withoutUndefined({
        name: text(`items.${place}.name`),
        label: both(`items.${place}.label`),
        type: text(`items.${place}.type`),
        length: numberOf(text(`items.${place}.length`)),
        unit: bothOptional(`items.${place}.unit`),
        description: bothOptional(`items.${place}.description`),
        constraints: constraintsOf(`items.${place}.constraints`, fields),
      }),
    ),
    keys: keysOf(text('keys')),
    sharing: withoutUndefined({
      type: text('sharing.type'),
      method: text('sharing.method'),
      conditions: bothOptional('sharing.conditions'),
      basis: bothOptional('sharing.basis'),
      scope: bothOptional('sharing.scope'),
      purpose: bothOptional('sharing.purpose'),
    }),
    disclosure: withoutUndefined({
      type: text('disclosure.type'),
      conditions: bothOptional('disclosure.conditions'),
      basis: bothOptional('disclosure.basis'),
    }),
    updateFrequency: text('updateFrequency'),
    useRequirements: both('useRequirements'),
    sample: rowsOf(text('sample')),
    responsible: withoutUndefined({
      post: both('responsible.post'),
      phone: text('responsible.phone'),
      email: optional('responsible.email'),
    }),
    licence: text('licence'),
    source: both('source'),
    synthetic: text('synthetic') === 'yes',
    spatial: bothOptional('spatial'),
    temporal: start || end ? withoutUndefined({ start, end: end || undefined }) : undefined,
    formedOn: optional('formedOn'),
    relatedCodes: listOf(text('relatedCodes')),
  })
}

/** Constraints that were set; undefined where none was. */
function constraintsOf(
  name: string,
  fields: ReadonlyMap<string, string[]>,
): Record<string, unknown> | undefined {
  const text = (part: string) => fields.get(`${name}.${part}`)?.[0] || undefined
  const flags = fields.get(`${name}.flags`) ?? []
  const allowed = text('enum')
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const constraints = withoutUndefined({
    required: flags.includes('required') || undefined,
    unique: flags.includes('unique') || undefined,
    enum: allowed,
    minimum: text('minimum'),
    maximum: text('maximum'),
    minLength: numberOf(text('minLength') ?? ''),
    pattern: text('pattern'),
    format: text('format'),
  })
  return Object.keys(constraints).length > 0 ? constraints : undefined
}

/** Keys as lines, their items joined with `+`; a name that holds one is none we know. */
function keysOf(text: string): string[][] | undefined {
  const keys = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return keys.length > 0
    ? keys.map((key) =>
        key
          .split(/[+＋]/)
          .map((name) => name.trim())
          .filter(Boolean),
      )
    : undefined
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T
}

/** A number as typed; what is none stays text, for the check to refuse it. */
function numberOf(text: string): number | string | undefined {
  if (text === '') return undefined
  return Number.isNaN(Number(text)) ? text : Number(text)
}

function listOf(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
}

/** Places of the items in the form, ascending, however they were numbered. */
function places(fields: Map<string, string[]>): number[] {
  const found = [...fields.keys()].flatMap((name) => /^items\.(\d+)\.name$/.exec(name)?.[1] ?? [])
  return found.map(Number).sort((a, b) => a - b)
}

/** Lines as rows: cells between tabs where there are any (pasted from a spreadsheet), else between commas. */
export function rowsOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => (line.includes('\t') ? line.split('\t') : commaCells(line)))
}

function commaCells(line: string): string[] {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.trim())
  // The pattern matches once more, with nothing, behind the last cell that ends the line.
  if (!line.endsWith(',')) cells.pop()
  return cells.map((cell) => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}

/** The inverse of `rowsOf`, with commas. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quoted).join(',')).join('\n')
}
