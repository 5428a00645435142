import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { fileConsultation } from '#lib/consultations/file-consultation.ts'
import { consultationFormSchema } from '#lib/consultations/form.ts'
import { auditContext } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { approveFor, type Pair, publishFromCommand } from '#lib/server/found-and-publish.ts'
import type { PortalServer } from '#lib/server/portal.ts'

const dayMs = 24 * 60 * 60 * 1000
const eightHours = 8 * 60 * 60 * 1000
/** As the form has it: the time of the municipality. */
const local = (instant: number) => new Date(instant + eightHours).toISOString().slice(0, 16)

const sampleSchema = z.array(z.looseObject({ days: z.int().positive() }))

/** Files the sample consultations of the content, open from now on, and has them approved and published. */
export async function seedConsultations(portal: PortalServer, { submitter, approver }: Pair): Promise<void> {
  const file = join(portal.environment.content, 'consultations.yaml')
  if (!existsSync(file)) return
  const now = portal.clock.now().getTime()
  for (const { days, ...sample } of sampleSchema.parse(parse(readFileSync(file, 'utf8')))) {
    const times = { opensAt: local(now), closesAt: local(now + days * dayMs) }
    const form = consultationFormSchema.parse({ ...sample, ...times })
    const context = auditContext(portal.disclosure, submitter.origin)
    const id = await fileConsultation(portal.db, { actor: submitter.actor, form }, context)
    await submit(portal.disclosure, submitter, id)
    await approveFor(portal, approver, id)
    await publishFromCommand(portal)
  }
}
