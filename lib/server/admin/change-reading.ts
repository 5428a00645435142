import type { By } from '#lib/disclosure/context.ts'
import { addHierarchy, removeHierarchy } from '#lib/disclosure/hierarchies.ts'
import { confirmReading, setReading } from '#lib/disclosure/reading.ts'
import { stateFaults } from '#lib/disclosure/state-faults.ts'
import { type FaultsReason, faultsReasonSchema, shortestReason } from '#lib/disclosure/stated-faults.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'
import { type GivenDialect, givenDialectSchema } from '#lib/tabular/table-dialect.ts'

export { shortestReason }

/** So large a hierarchy file is taken; a server action's body has its own limit of 1 MB. */
export const largestHierarchy = 900 * 1024

/** What an editor sent, as settings made by hand; null when it has not the shape of them. */
export function parseReading(value: unknown): GivenDialect | null {
  return givenDialectSchema.safeParse(value).data ?? null
}

/** Reads the upload as set by hand, and begins to check it. */
export async function readAs(
  portal: RunningPortal,
  by: By,
  { id, given }: { id: string; given: GivenDialect },
): Promise<void> {
  await setReading(portal.disclosure, by, id, given)
  portal.checks.inspect(by, id)
}

export function confirmReadingOf(portal: RunningPortal, by: By, id: string): Promise<void> {
  return confirmReading(portal.disclosure, by, id)
}

/** A form's fields as a reason in both languages, or the names of those that are too short. */
export function parseReason(
  fields: Record<string, FormDataEntryValue>,
): { ok: true; reason: FaultsReason } | { ok: false; fields: string[] } {
  const read = faultsReasonSchema.safeParse({ zh: fields.reasonZh, en: fields.reasonEn })
  if (read.success) return { ok: true, reason: read.data }
  const names = { zh: 'reasonZh', en: 'reasonEn' } as const
  const found = read.error.issues.map(({ path }) => names[path[0] as 'zh' | 'en'])
  return { ok: false, fields: [...new Set(found)] }
}

export function stateFaultsOf(
  portal: RunningPortal,
  by: By,
  { id, reason }: { id: string; reason: FaultsReason },
): Promise<void> {
  return stateFaults(portal.disclosure, by, id, reason)
}

export async function addHierarchyFile(
  portal: RunningPortal,
  by: By,
  { id, name, file }: { id: string; name: string; file: File },
): Promise<void> {
  await addHierarchy(portal.disclosure, by, id, { name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

export function removeHierarchyFile(
  portal: RunningPortal,
  by: By,
  { id, name }: { id: string; name: string },
): Promise<void> {
  return removeHierarchy(portal.disclosure, by, id, name)
}
