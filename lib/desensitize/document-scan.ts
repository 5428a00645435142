import { scanTexts, type TextFinding } from './scan-texts.ts'

/** Names of dwellings: an address with one of them is a home, whatever is said of it. */
const dwelling =
  /小区|花园|公寓|宿舍|新村|家园|住宅|家属|单元|苑(?![路街])|\d+\s*[栋幢梯户房]|apartment|\b(?:flat|apt|unit)\b/i

/** Which findings may stand in a document of a kind, by the path and the whole text there. */
type Allowed = (path: string, text: string) => readonly string[]

const allowedByKind: Record<string, Allowed> = {
  // An office has a line, a mailbox and an address that are meant to be public; each in its own field.
  personnel: (path, text) => {
    if (path.endsWith('.phone')) return ['landline']
    if (path.endsWith('.email')) return ['email']
    return /\.address\.(zh|en)$/.test(path) && !dwelling.test(text) ? ['address'] : []
  },
  // Where an answer names an office; never in what the public wrote.
  answer: (path) => (path === 'answer' ? ['landline', 'email'] : []),
  // It quotes published answers, in which an office may be named.
  report: (path) => (/^changes\.\d+\.text$/.test(path) ? ['landline', 'email'] : []),
  // Whom to ask, and where a summary sends; addresses of documents are links, not texts.
  consultation: (path) => (/^background\.|^summary\./.test(path) ? ['landline', 'email'] : []),
}

/** What the detectors find in a document of a kind that must not be published (Z26). */
export function scanDocument(kind: string, document: unknown): TextFinding[] {
  return scanTexts(document, allowedByKind[kind])
}
