import Papa from 'papaparse'
import { type Hierarchy, hierarchySchema } from '#lib/desensitize/plan.ts'
import { parseHierarchy } from '#lib/desensitize/transforms/hierarchy.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Adds a hierarchy file (CSV without a header, UTF-8 or GBK) by which columns may be generalised; the next upload of the
 * dataset takes it over.
 * @throws DisclosureRefused `hierarchy-exists`, `unknown-submission`, and what is wrong with the file.
 * @throws NotAllowedError.
 */
export async function addHierarchy(
  context: DisclosureContext,
  by: By,
  id: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<void> {
  const { hierarchies, state } = await requireSubmission(context.db, by, 'dataset.plan', id)
  if (hierarchies.some((other) => other.name === name))
    throw new DisclosureRefused('hierarchy-exists', { name })
  const read = parseHierarchy(name, rowsOf(bytes))
  if (!read.ok) throw new DisclosureRefused(read.fault.code, read.fault.params)
  const added = [...hierarchies, hierarchySchema.parse(read.hierarchy)]
  await keep(context, by, { id, state, hierarchies: added, action: 'dataset.hierarchy-add' })
}

function rowsOf(bytes: Uint8Array): string[][] {
  return Papa.parse<string[]>(textOf(bytes), { skipEmptyLines: 'greedy' }).data
}

/** Excel saves CSV as GBK or as UTF-8; what is no valid UTF-8 is GBK. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * Forgets a hierarchy file that the plan does not use.
 * @throws DisclosureRefused `hierarchy-in-use`, `hierarchy-unknown`, `unknown-submission`. @throws NotAllowedError.
 */
export async function removeHierarchy(
  context: DisclosureContext,
  by: By,
  id: string,
  name: string,
): Promise<void> {
  const { hierarchies, plan, state } = await requireSubmission(context.db, by, 'dataset.plan', id)
  const rest = hierarchies.filter((other) => other.name !== name)
  if (rest.length === hierarchies.length) throw new DisclosureRefused('hierarchy-unknown', { name })
  const user = plan?.columns.find(
    ({ do: action }) =>
      action.action === 'generalise' &&
      action.generalisation.to === 'hierarchy' &&
      action.generalisation.hierarchy === name,
  )
  if (user) throw new DisclosureRefused('hierarchy-in-use', { name, column: user.column })
  await keep(context, by, { id, state, hierarchies: rest, action: 'dataset.hierarchy-remove' })
}

async function keep(
  context: DisclosureContext,
  by: By,
  kept: {
    id: string
    state: Parameters<typeof transition>[3]
    hierarchies: Hierarchy[]
    action: string
  },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    await transition(tx, kept.id, [kept.state], kept.state, { updated_at: context.now().toISOString() })
    await tx
      .updateTable('dataset_submissions')
      .set({ hierarchies: JSON.stringify(kept.hierarchies) })
      .where('submission_id', '=', kept.id)
      .execute()
    await recordStep(tx, context, by, {
      action: kept.action,
      submission: kept.id,
      after: kept.hierarchies,
      detail: { files: kept.hierarchies.length },
    })
  })
}
