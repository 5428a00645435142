import { scanTexts, type TextFinding } from './scan-texts.ts'

/** An office has a line and a mailbox that are meant to be public. */
const officeContacts: Record<string, readonly string[]> = { phone: ['landline'], email: ['email'] }

/** Office lines and mailboxes may stand where an answer names them, never in what the public wrote. */
const inAnswers: Record<string, readonly string[]> = { answer: ['landline', 'email'] }

const allowedByKind: Record<string, Record<string, readonly string[]>> = {
  personnel: officeContacts,
  answer: inAnswers,
}

/** What the detectors find in a document of a kind that must not be published (Z26). */
export function scanDocument(kind: string, document: unknown): TextFinding[] {
  const allowed = allowedByKind[kind] ?? {}
  return scanTexts(document, (path) => allowed[path.split('.').at(-1) ?? ''] ?? [])
}
