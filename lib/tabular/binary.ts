/** Kinds of file that people upload under the name `.csv`; the message tells how to save each as CSV. */
export type BinaryKind =
  | 'xlsx'
  | 'xls'
  | 'docx'
  | 'ods'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'sqlite'
  | 'binary'

const SIGNATURES: readonly (readonly [BinaryKind, string])[] = [
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['gzip', '\x1f\x8b\x08'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['sqlite', 'SQLite format 3\0'],
]

/** Tells a binary file by its first bytes; undefined where they may be text. */
export function binaryKind(start: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 8192)).toString(
    'latin1',
  )
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(head)
  for (const [kind, signature] of SIGNATURES) if (head.startsWith(signature)) return kind
  return undefined
}

function zipKind(head: string): BinaryKind {
  if (head.includes('opendocument.spreadsheet')) return 'ods'
  if (head.includes('word/')) return 'docx'
  if (head.includes('xl/') || head.includes('[Content_Types].xml')) return 'xlsx'
  return 'zip'
}
