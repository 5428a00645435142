import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { disclosureArticles } from '#lib/disclosure/articles.ts'
import type { DisclosureContext } from '#lib/disclosure/context.ts'
import { type SealKeys, sealKey } from '#lib/opinions/seal.ts'
import { openTree, type Tree } from '#lib/published/tree.ts'
import { type Deadline, disclosureDeadline } from '#lib/rules/deadline.ts'
import { type Environment, readEnvironment } from '#lib/server/environment.ts'
import { deriveKeys, type Keys, readSecret } from '#lib/server/keys.ts'
import { createLog, type Logger } from '#lib/server/log.ts'
import { type Municipality, readMunicipality } from '#lib/server/municipality.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import { type Clock, systemClock } from '#lib/store/clock.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import { migrate } from '#lib/store/migrate.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import type { Db } from '#lib/store/transaction.ts'

/** Everything wired: what the back office, the handlers, the scheduler and the commands work with. */
export interface PortalServer {
  environment: Environment
  log: Logger
  keys: Keys
  /** Newest first; the one derived from the secret opens what was sealed before any was configured. */
  sealKeys: SealKeys
  clock: Clock
  db: Db
  blobs: BlobStore
  tree: Tree
  municipality: Municipality
  disclosure: DisclosureContext
  /** Z27's deadline under the profile in force, or the city's promise. */
  deadlineFor: (formedOn: string) => Deadline
  close: () => Promise<void>
}

/**
 * Opens the portal's state and migrates the database to the present schema.
 * @throws EnvironmentError, ContentError with a sentence that names the variable or the file.
 */
export async function openPortal(
  variables: Record<string, string | undefined>,
  clock: Clock = systemClock,
): Promise<PortalServer> {
  const environment = readEnvironment(variables)
  const municipality = readMunicipality(environment.content)
  const temporaryDirectory = join(environment.home, 'temporary')
  mkdirSync(temporaryDirectory, { recursive: true, mode: 0o700 })
  const keys = deriveKeys(readSecret(environment.home, environment.secret))
  const db = openDatabase(environment.databaseFile)
  await migrate(db)
  const blobs = filesystemBlobStore(environment.blobDirectory)
  const { profile, portal, calendar, standard } = municipality
  return {
    environment,
    log: createLog(environment.logLevel),
    keys,
    sealKeys: sealKeysOf(environment.contactKeys, keys.contact),
    clock,
    db,
    blobs,
    tree: openTree(environment.treeDirectory),
    municipality,
    disclosure: {
      db,
      blobs,
      now: () => clock.now(),
      auditKey: keys.audit,
      standard,
      articles: disclosureArticles[profile.id],
      pseudonymKey: keys.pseudonym,
      temporaryDirectory,
      maxUploadBytes: environment.maxUploadBytes,
    },
    deadlineFor: (formedOn) => disclosureDeadline(profile, portal.promises, calendar, formedOn),
    close: () => db.destroy(),
  }
}

function sealKeysOf(configured: string[], derived: Uint8Array): SealKeys {
  const own = sealKey(derived)
  const [first, ...others] = configured.map((text) => sealKey(Buffer.from(text, 'base64url')))
  return first ? [first, ...others, own] : [own]
}
