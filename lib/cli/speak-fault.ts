import { EnvironmentError } from '#lib/server/environment.ts'
import { FoundingBlocked, NotAllowedError, UnknownAccount } from '#lib/server/found-and-publish.ts'
import { ImportError } from '#lib/server/import-catalogue.ts'
import { ContentError, DatasetContentError } from '#lib/server/municipality.ts'
import { NotBuilt } from '#lib/server/start-server.ts'

/** Errors whose message is a sentence for the person at the terminal. */
const spoken = [
  EnvironmentError,
  ContentError,
  DatasetContentError,
  UnknownAccount,
  ImportError,
  FoundingBlocked,
  NotBuilt,
]

/** The sentence for a fault that a person can mend; undefined for any other, which is ours to mend. */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (spoken.some((kind) => error instanceof kind)) return error.message
  if (error instanceof NotAllowedError)
    return `The account may not do this (${error.code}): name another one.`
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return 'The port is taken: set PORT to another one.'
  if (path && code === 'ENOENT') return `${path}: there is no such file or folder.`
  if (path && code === 'EISDIR') return `${path}: is a folder, not a file.`
  if (path && code === 'EACCES') return `${path}: may not be read or written by this user.`
  return undefined
}

/** Runs a command; a fault that a person can mend is one sentence on standard error and exit code 2. */
export async function speakFaults(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentence = sentenceOf(error)
    if (!sentence) throw error
    process.stderr.write(`${sentence}\n`)
    process.exit(2)
  }
}
