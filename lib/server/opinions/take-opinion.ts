import { randomBytes } from 'node:crypto'
import { type Answers, checkAnswers } from '#lib/consultations/check-answers.ts'
import { readConsultation } from '#lib/consultations/read-consultation.ts'
import { type Evidence, evidenceType, largestEvidence, mostFiles } from '#lib/opinions/evidence.ts'
import { type OpinionForm, opinionFormSchema } from '#lib/opinions/form.ts'
import { checkProof, spendProof } from '#lib/opinions/proof.ts'
import {
  evidencePlace,
  OpinionRefused,
  type Receipt,
  type ReceivedOpinion,
  receiveOpinion,
} from '#lib/opinions/receive-opinion.ts'
import { seal } from '#lib/opinions/seal.ts'
import type { SentForm } from '#lib/server/opinions/read-form.ts'
import { createRateLimit } from '#lib/server/rate-limit.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

export type Taken =
  | { ok: true; receipt: Receipt; quarantined: boolean; at: Date; form: OpinionForm }
  | Refused
export interface Refused {
  ok: false
  /** Codes of `problems.<code>`. */
  codes: string[]
  /** Questions of a consultation whose answer is refused, by the name of their control. */
  fields: Record<string, string>
}

const refused = (...codes: string[]): Refused => ({ ok: false, codes, fields: {} })

const windowMs = 10 * 60 * 1000
/** Ten opinions in ten minutes from one address are a person with much to say; more are a program. */
const limitOfSource = createRateLimit({ times: 10, perMs: windowMs })
/** What comes without proof of work, from all addresses together: as many as officers can look through. */
const limitWithoutProof = createRateLimit({ times: 300, perMs: windowMs })

class ProofUsed extends Error {
  override readonly name = 'ProofUsed'
}

/**
 * Takes a sent form: all of it or nothing. `source` is the keyed hash of the address, which alone is counted.
 */
export async function takeOpinion(
  portal: RunningPortal,
  { typed, files }: SentForm,
  source: string,
): Promise<Taken> {
  const parsed = opinionFormSchema.safeParse(typed)
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
  wrong.push(...(await evidenceFaults(files)))
  if (!parsed.success || wrong.length > 0) return refused(...new Set(wrong))
  const now = portal.clock.now()
  const asked = await readAnswers(portal, parsed.data, typed, now)
  if (!asked.ok) return asked
  const proof = await checkProof(portal.keys.proof, parsed.data.altcha, now)
  if (proof !== 'good' && proof !== 'absent') return refused(proof)
  if (!limitOfSource(source, now)) return refused('opinion-too-many')
  if (proof === 'absent' && !limitWithoutProof('all', now)) return refused('opinion-crowded')
  const { answers, department } = asked
  return keep(portal, parsed.data, { answers, department, files, source, now, proven: proof === 'good' })
}

/** The answers to a consultation that is open now, whatever the page said when it was made. */
async function readAnswers(
  { db }: RunningPortal,
  form: OpinionForm,
  typed: Record<string, string>,
  now: Date,
): Promise<{ ok: true; answers: Answers; department: string | null } | Refused> {
  if (form.kind !== 'consultation') return { ok: true, answers: {}, department: null }
  const consultation = await readConsultation(db, form.consultation)
  const { answers, faults } = checkAnswers(consultation, { typed, speaker: form.speaker }, now)
  if (faults.length === 0) return { ok: true, answers, department: consultation?.department ?? null }
  const isAnswer = ({ path }: { path: string }) => path.startsWith('answer-')
  return {
    ok: false,
    codes: faults.filter((fault) => !isAnswer(fault)).map(({ code }) => code),
    fields: Object.fromEntries(faults.filter(isAnswer).map(({ path, code }) => [path, code])),
  }
}

interface Taking {
  answers: Answers
  /** That asks, and so handles what is answered. */
  department: string | null
  files: Evidence[]
  source: string
  now: Date
  proven: boolean
}

async function keep(
  portal: RunningPortal,
  form: OpinionForm,
  { answers, department, files, source, now, proven }: Taking,
): Promise<Taken> {
  const evidence = await keepEvidence(portal, files)
  const context = { now, auditKey: portal.keys.audit, origin: source, randomBytes, sealKeys: portal.sealKeys }
  try {
    const received = { ...receivedOf(form, answers, evidence, !proven), department }
    const receipt = await receiveOpinion(portal.db, received, {
      ...context,
      before: async (tx) => {
        if (proven && !(await spendProof(tx, form.altcha!, now))) throw new ProofUsed()
      },
    })
    return { ok: true, receipt, quarantined: !proven, at: now, form }
  } catch (error) {
    for (const { blob } of evidence) await portal.blobs.remove(blob)
    if (error instanceof ProofUsed) return refused('proof-used')
    if (error instanceof OpinionRefused) return refused(error.code)
    throw error
  }
}

function receivedOf(
  form: OpinionForm,
  answers: Answers,
  evidence: ReceivedOpinion['evidence'],
  quarantined: boolean,
): ReceivedOpinion {
  const { kind, speaker, language, dataset, contact } = form
  const common = {
    kind,
    speaker,
    language,
    dataset,
    contact,
    evidence,
    quarantined,
    channel: 'website' as const,
  }
  return {
    ...common,
    body: form.body ?? '',
    consultation: form.kind === 'consultation' ? form.consultation : null,
    details: detailsOf(form, answers),
  }
}

function detailsOf(form: OpinionForm, answers: Answers): Record<string, unknown> {
  const inPerson = form.inPerson ? { inPerson: true } : {}
  switch (form.kind) {
    case 'fault':
      return { ...inPerson, rows: form.rows, correction: form.correction }
    case 'request':
      return { ...inPerson, purpose: form.purpose, frequency: form.frequency }
    case 'complaint':
      return { ...inPerson, about: form.about }
    case 'consultation':
      return { ...inPerson, answers }
    case 'opinion':
      return inPerson
  }
}

async function evidenceFaults(files: Evidence[]): Promise<string[]> {
  if (files.length === 0) return []
  if (files.length > mostFiles) return ['evidence-too-many']
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > largestEvidence) return ['evidence-too-large']
  const types = await Promise.all(files.map(evidenceType))
  return types.includes(null) ? ['evidence-type'] : []
}

/** Sealed before it is put: the blob store never holds what somebody sent in the clear. */
async function keepEvidence(portal: RunningPortal, files: Evidence[]): Promise<ReceivedOpinion['evidence']> {
  const kept: ReceivedOpinion['evidence'] = []
  for (const file of files) {
    const sealed = seal(portal.sealKeys, evidencePlace, file.bytes)
    const { hash } = await portal.blobs.putBytes(Buffer.from(sealed))
    const mediaType = (await evidenceType(file))!
    kept.push({ name: file.name, mediaType, bytes: file.bytes.length, blob: hash })
  }
  return kept
}
