import { buildResult } from '#lib/disclosure/build-result.ts'
import { checkUpload } from '#lib/disclosure/check-upload.ts'
import { readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { receiveUpload } from '#lib/disclosure/receive-upload.ts'
import { recordConfidentialityReview, savePlan } from '#lib/disclosure/save-plan.ts'
import { startDatasetSubmission } from '#lib/disclosure/start-dataset-submission.ts'
import { stateFaults } from '#lib/disclosure/state-faults.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { actingAccount } from '#lib/server/found-and-publish.ts'
import { openPortal } from '#lib/server/portal.ts'

/** The cells are made up without regard to the dictionary of the entry. */
const reason = {
  zh: '数据为测试而生成，不合数据字典',
  en: 'Made for a test, without regard to the dictionary',
}

/** Brings an upload of 500 rows for `slug` as far as the review queue, as its department would. Returns its id. */
export async function prepareSubmission(
  environment: NodeJS.ProcessEnv,
  slug: string,
  round: number,
): Promise<string> {
  const portal = await openPortal(environment)
  try {
    const entry = await portal.db
      .selectFrom('catalogue_entries')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    const by = await actingAccount(portal, `${entry.department}@mulu.example`)
    const today = shanghaiDay(portal.clock.now())
    const id = await startDatasetSubmission(portal.disclosure, by, { slug, formedOn: today })
    const items = (JSON.parse(entry.entry) as { items: { name: string }[] }).items.map(({ name }) => name)
    const bytes = [Buffer.from(csv(items, round))]
    const upload = {
      submission: id,
      fileName: 'data.csv',
      bytes: (async function* () {
        yield* bytes
      })(),
    }
    await receiveUpload(portal.disclosure, by, upload)
    await checkUpload(portal.disclosure, by, id)
    const { plan, validation } = (await readDatasetSubmission(portal.db, id))!
    if (validation && validation.faultCount > 0) await stateFaults(portal.disclosure, by, id, reason)
    await savePlan(portal.disclosure, by, id, {
      ...plan!,
      columns: plan!.columns.map(({ column, do: action }) => ({ column, do: action })),
    })
    const review = { reviewedBy: '保密审查岗', conclusion: 'no-secret', reviewedOn: today } as const
    await recordConfidentialityReview(portal.disclosure, by, id, review)
    const failure = await buildResult(portal.disclosure, by, id)
    if (failure) throw new Error(`the result was not built: ${failure.code}`)
    await submit(portal.disclosure, by, id)
    return id
  } finally {
    await portal.close()
  }
}

function csv(items: string[], round: number): string {
  const row = (number: number) => items.map((_, column) => `合成${round}-${column}-${number}`).join(',')
  return `${items.join(',')}\n${Array.from({ length: 500 }, (_, number) => row(number)).join('\n')}\n`
}
