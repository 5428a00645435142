import { resolve } from 'node:path'

/** Folder of public test data; its answers were made by others. */
export const sharedFolder = resolve(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared')

/** Path of one file in it. */
export function shared(...parts: string[]): string {
  return resolve(sharedFolder, ...parts)
}
