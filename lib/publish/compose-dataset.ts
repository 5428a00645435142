import type { Entry } from '#lib/catalogue/entry.ts'
import type { DatasetResult } from '#lib/disclosure/result.ts'
import type { PlanningContext } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { PublishedDataset, PublishedFile, PublishedVersion } from '#lib/published/format.ts'
import { formatVersion } from '#lib/published/format.ts'

type Occasion = Pick<PlanningContext, 'order' | 'deadlineFor'>
type NewVersion = Pick<DatasetResult, 'rows' | 'columns' | 'files' | 'statement'> & {
  formedOn: string
  note?: PublishedVersion['note']
  statedFaults?: PublishedVersion['statedFaults'] | undefined
}

/**
 * The object after its description is created or changed. Where disclosure is narrowed, no file stays published; the
 * caller removes them. A withdrawn dataset is listed anew, without its former versions.
 */
export function withEntry(
  current: PublishedDataset | null,
  entry: Entry,
  { order, deadlineFor }: Occasion,
): PublishedDataset {
  const standing = current?.state === 'withdrawn' ? null : current
  const versions = entry.disclosure.type === 'unconditional' ? (standing?.versions ?? []) : []
  const newest = versions[0]
  const formed = entry.formedOn !== undefined && (!newest || newest.formedOn < entry.formedOn)
  // An edited description does not stop a clock that runs (Z27 provides no extension).
  const pending = formed ? deadlineFor(entry.formedOn as string) : standing?.pending
  return {
    formatVersion,
    state: stateOf(entry, versions),
    entry,
    listedAt: current?.listedAt ?? order.at,
    changedAt: order.at,
    ...(pending && entry.disclosure.type !== 'none' && { pending }),
    versions,
    ...(standing?.statement && entry.disclosure.type !== 'none' && { statement: standing.statement }),
  }
}

/**
 * The object after a version of its data is approved. Under conditional disclosure the description, the dictionary
 * and the statement are published, the files are not.
 */
export function withVersion(
  current: PublishedDataset,
  made: NewVersion,
  number: number,
  { order, deadlineFor }: Occasion,
): PublishedDataset {
  const slug = current.entry.slug
  if (current.state === 'withdrawn') throw new PublicationFault('dataset-withdrawn', { slug })
  if (current.entry.disclosure.type === 'none') throw new PublicationFault('disclosure-excluded', { slug })
  const { formedOn: _, ...entry } = current.entry
  const { pending: __, ...rest } = current
  const version: PublishedVersion = {
    version: String(number),
    publishedAt: order.at,
    formedOn: made.formedOn,
    due: deadlineFor(made.formedOn),
    rows: made.rows,
    columns: made.columns,
    files: made.files.map(publishedFile),
    ...(made.note && { note: made.note }),
    ...(made.statedFaults && { statedFaults: made.statedFaults }),
    log: order.number,
  }
  const versions = entry.disclosure.type === 'unconditional' ? [version, ...current.versions] : []
  return {
    ...rest,
    entry,
    state: stateOf(entry, versions),
    changedAt: order.at,
    versions,
    statement: made.statement,
  }
}

/** The notice that stays of a withdrawn dataset: no sample rows, no clock, the descriptions of what was published. */
export function withWithdrawal(
  current: PublishedDataset,
  ground: { zh: string; en: string },
  { order }: Pick<Occasion, 'order'>,
): PublishedDataset {
  if (current.state === 'withdrawn') {
    throw new PublicationFault('dataset-withdrawn', { slug: current.entry.slug })
  }
  const { pending: _, statement: __, ...rest } = current
  return {
    ...rest,
    state: 'withdrawn',
    entry: { ...current.entry, sample: [] },
    changedAt: order.at,
    withdrawal: { at: order.at, ground, log: order.number },
  }
}

function stateOf(entry: Entry, versions: PublishedVersion[]): PublishedDataset['state'] {
  if (entry.disclosure.type === 'none') return 'not-disclosed'
  if (entry.disclosure.type === 'conditional') return 'conditional'
  return versions.length > 0 ? 'disclosed' : 'listed'
}

function publishedFile({ gzip, br, ...file }: DatasetResult['files'][number]): PublishedFile {
  const precompressed: PublishedFile['precompressed'] = []
  if (gzip) precompressed.push('gzip')
  if (br) precompressed.push('br')
  return { ...file, precompressed }
}
