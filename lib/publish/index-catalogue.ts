import papaparse from 'papaparse'
import { disclosureCatalogueColumns, disclosureCatalogueRows } from '#lib/catalogue/disclosure-catalogue.ts'
import type { Entry } from '#lib/catalogue/entry.ts'
import { shanghaiDay } from '#lib/metadata/citation.ts'
import type { IndexSource } from '#lib/publish/index-source.ts'
import { canonicalJson } from '#lib/published/canonical-json.ts'

/**
 * The disclosure catalogue (Z27), whole and of each department, as CSV and JSON by file name. The order is that of
 * the resource codes; a withdrawn dataset is not in it.
 */
export function catalogueFiles(source: IndexSource): [string, string][] {
  const entries = source.datasets
    .filter((dataset) => dataset.state !== 'withdrawn')
    .map((dataset) => dataset.entry)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const publishedOn = Object.fromEntries(
    source.datasets.map((dataset) => [dataset.entry.slug, shanghaiDay(dataset.listedAt)]),
  )
  const both = (name: string, some: Entry[]): [string, string][] => {
    const more = { themes: source.themes, publishedOn }
    const rows = disclosureCatalogueRows(some, source.organisations, 'both', more)
    return [
      [`catalogue/${name}.csv`, csv(rows)],
      [`catalogue/${name}.json`, canonicalJson(some)],
    ]
  }
  return [
    ...both('disclosure', entries),
    ...source.organisations.flatMap(({ id }) =>
      both(
        id,
        entries.filter((entry) => entry.provider === id),
      ),
    ),
  ]
}

const key = ({ code, slug }: Entry) => `${code} ${slug}`

function csv(rows: Record<string, string>[]): string {
  const fields = disclosureCatalogueColumns('both')
  return `${papaparse.unparse({ fields, data: rows.map((row) => fields.map((name) => row[name] ?? '')) }, { newline: '\n' })}\n`
}
