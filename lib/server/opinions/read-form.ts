import { type Evidence, largestEvidence, mostFiles } from '#lib/opinions/evidence.ts'

export interface SentForm {
  typed: Record<string, string>
  files: Evidence[]
}

/** A form with its files and the space that multipart needs around them. */
const largestForm = largestEvidence + 256 * 1024

/** The fields and files of a form; null for one that is too large, or is none. */
export async function readForm(request: Request): Promise<SentForm | null> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  // What does not say how long it is could be endless.
  if (!(length <= largestForm)) return null
  const form = await request.formData().catch(() => null)
  if (!form) return null
  const typed: Record<string, string> = {}
  const files: Evidence[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') typed[name] = value
    else if (value.size > 0) {
      files.push({ name: value.name.slice(0, 200), bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return { typed, files: files.slice(0, mostFiles + 1) }
}

export function localeOfTyped(typed: Record<string, string>): 'zh' | 'en' {
  return typed.language === 'en' ? 'en' : 'zh'
}
