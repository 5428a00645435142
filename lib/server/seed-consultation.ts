import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { fileConsultation } from '#lib/consultations/file-consultation.ts'
import { type ConsultationForm, consultationFormSchema } from '#lib/consultations/form.ts'
import { auditContext } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { approveFor, type Pair, publishFromCommand } from '#lib/server/found-and-publish.ts'
import type { PortalServer } from '#lib/server/portal.ts'

const dayMs = 24 * 60 * 60 * 1000
const eightHours = 8 * 60 * 60 * 1000
/** As the form has it: the time of the municipality. */
const local = (instant: number) => new Date(instant + eightHours).toISOString().slice(0, 16)

const sampleSchema = z.array(z.looseObject({ days: z.int().positive() }))

/** The sample consultations of a content folder as forms that are open from `now` on; none where it has no file. */
export function readSampleConsultations(content: string, now: Date): ConsultationForm[] {
  const file = join(content, 'consultations.yaml')
  if (!existsSync(file)) return []
  return sampleSchema.parse(parse(readFileSync(file, 'utf8'))).map(({ days, ...sample }) => {
    const times = { opensAt: local(now.getTime()), closesAt: local(now.getTime() + days * dayMs) }
    return consultationFormSchema.parse({ ...sample, ...times })
  })
}

/** Files the sample consultations of the content, and has them approved and published. */
export async function seedConsultations(portal: PortalServer, { submitter, approver }: Pair): Promise<void> {
  for (const form of readSampleConsultations(portal.environment.content, portal.clock.now())) {
    const context = auditContext(portal.disclosure, submitter.origin)
    const id = await fileConsultation(portal.db, { actor: submitter.actor, form }, context)
    await submit(portal.disclosure, submitter, id)
    await approveFor(portal, approver, id)
    await publishFromCommand(portal)
  }
}
