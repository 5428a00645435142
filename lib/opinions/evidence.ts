import { fileTypeFromBuffer } from 'file-type'

/** A file that came with a form. */
export interface Evidence {
  name: string
  bytes: Uint8Array
}

export const largestEvidence = 10 * 1024 * 1024
export const mostFiles = 3

const byContent: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type by what the bytes are, whatever the name says; null for a type that is not taken. */
export async function evidenceType({ name, bytes }: Evidence): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return byContent[found.ext] ?? null
  // A table of text has no mark of its own: no NUL byte, and a name that says so.
  return /\.csv$/i.test(name) && !bytes.includes(0) ? 'text/csv' : null
}
