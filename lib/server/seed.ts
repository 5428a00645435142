import { join } from 'node:path'
import { submit } from '#lib/disclosure/submit.ts'
import { startWithdrawal } from '#lib/disclosure/withdrawal.ts'
import type { FoundingBundleInput } from '#lib/publish/founding-bundle.ts'
import { formatVersion } from '#lib/published/format.ts'
import { readSampleDatasets, type SampleDataset } from '#lib/server/dataset-content.ts'
import { foundDemoAccounts } from '#lib/server/demo-accounts.ts'
import {
  actingAccount,
  approveFor,
  foundAndPublish,
  publishFromCommand,
} from '#lib/server/found-and-publish.ts'
import type { PortalServer } from '#lib/server/portal.ts'
import { prepareVersion } from '#lib/server/prepare-version.ts'
import { seedConsultations } from '#lib/server/seed-consultation.ts'

/** Told what is being done, one line at a time. */
export type Report = (line: string) => void

/**
 * Founds the sample municipality: accounts, then all contents through the door as one founding submission, then the
 * withdrawals and the sample consultation, each submitted by one account and approved by another. Does nothing when the portal is founded.
 * @returns whether it was founded now.
 */
export async function seedDemo(portal: PortalServer, report: Report): Promise<boolean> {
  if (await portal.db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) return resume(portal)
  const samples = await readSampleDatasets(join(portal.environment.content, 'datasets'))
  const datasets = []
  for (const sample of samples) {
    report(`preparing ${sample.entry.slug}`)
    datasets.push({ entry: sample.entry, version: await prepareVersion(portal, sample) })
  }
  const accounts = await foundDemoAccounts(portal)
  const email = (role: string) => accounts.find((account) => account.role === role)!.email
  const approver = await actingAccount(portal, email('reviewer'))
  const submitter = await actingAccount(portal, `${approver.actor.organisation}@mulu.example`)
  report('publishing the founding submission')
  const title = { zh: '门户初始内容', en: 'First contents of the portal' }
  await foundAndPublish(portal, { submitter, approver }, title, {
    ...publishedMunicipality(portal),
    datasets,
  })
  for (const sample of samples) await withdraw(portal, approver, sample)
  await seedConsultations(portal, { submitter, approver })
  return true
}

/** A seed that was interrupted between approval and publication is finished. */
async function resume(portal: PortalServer): Promise<false> {
  await publishFromCommand(portal)
  return false
}

async function withdraw(
  portal: PortalServer,
  approver: Awaited<ReturnType<typeof actingAccount>>,
  { entry, version }: SampleDataset,
): Promise<void> {
  if (!version?.withdraw) return
  const by = await actingAccount(portal, `${entry.provider}@mulu.example`)
  const withdrawal = { slug: entry.slug, ground: version.withdraw.ground }
  const id = await startWithdrawal(portal.disclosure, by, withdrawal)
  await submit(portal.disclosure, by, id)
  await approveFor(portal, approver, id)
  await publishFromCommand(portal)
}

/** What of the municipality's files becomes public objects. */
export function publishedMunicipality(portal: PortalServer): Omit<FoundingBundleInput, 'datasets'> {
  const { municipality, environment } = portal
  const { desensitizationStandard: _standard, ...names } = municipality.portal
  return {
    portal: {
      ...names,
      formatVersion,
      origin: environment.origin,
      backOfficeOrigin: environment.backOfficeOrigin,
    },
    themes: municipality.themes,
    organisations: municipality.organisations,
    personnel: municipality.personnel,
    pages: municipality.pages,
  }
}
