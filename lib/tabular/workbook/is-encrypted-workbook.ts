import { open } from 'node:fs/promises'

/** The name of the stream that holds an encrypted workbook inside of its container (MS-OFFCRYPTO 2.3.4.4). */
const STREAM = Buffer.from('EncryptedPackage', 'utf16le')
/** Excel writes the container's directory at its beginning or its end. */
const LOOKED_AT = 1 << 20

/**
 * Whether a file of the old container format holds a workbook with a password: it begins as .xls does, but what helps
 * is to take off the password, not to save it in the new format.
 */
export async function isEncryptedWorkbook(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    for (const position of [0, Math.max(0, size - LOOKED_AT)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, position)
      if (buffer.subarray(0, bytesRead).includes(STREAM)) return true
    }
    return false
  } finally {
    await file.close()
  }
}
