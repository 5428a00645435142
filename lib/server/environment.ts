import { resolve } from 'node:path'
import { z } from 'zod'

const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => new URL(url).pathname === '/' && !url.endsWith('/'),
    'must be an origin without a path or trailing slash',
  )

const megabyte = 1024 * 1024

/**
 * Every environment variable that Mulu reads, in the one place where it is validated. docs/configuration.md has a
 * heading for each; a test compares the two.
 */
export const environmentSchema = z.object({
  /** Folder of all state: database, blobs, published tree. */
  PORTAL_HOME: z.string().min(1).default('var'),
  /** Folder of the municipality's files. */
  PORTAL_CONTENT: z.string().min(1).default('content'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Address of the public site as readers see it. */
  PORTAL_ORIGIN: origin.optional(),
  /** Address of the back office, where the opinion form posts to. */
  PORTAL_BACK_OFFICE_ORIGIN: origin.optional(),
  /** All keys are derived from it. When absent one is made and kept in `PORTAL_HOME/secret`. */
  PORTAL_SECRET: z.string().min(32).optional(),
  /** Keys that seal contacts and evidence, newest first: base64url of 32 bytes each, separated by commas. */
  PORTAL_CONTACT_KEYS: z
    .string()
    .regex(/^[\w-]{43}(,[\w-]{43})*$/, 'must be base64url texts of 32 bytes, separated by commas')
    .optional(),
  /** Days after the answer for which contacts and evidence are kept. */
  PORTAL_CONTACT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(180),
  PORTAL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Largest upload, in bytes. */
  PORTAL_MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .default(50 * megabyte),
  /** Number of proxies in front whose `X-Forwarded-For` entries are believed. */
  PORTAL_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
})

export interface Environment {
  home: string
  content: string
  port: number
  origin: string
  backOfficeOrigin: string
  secret: string | undefined
  contactKeys: string[]
  contactRetentionDays: number
  logLevel: z.infer<typeof environmentSchema>['PORTAL_LOG_LEVEL']
  maxUploadBytes: number
  trustedProxies: number
  databaseFile: string
  blobDirectory: string
  treeDirectory: string
}

/** A variable has a value that cannot be used; the message names it and never prints the value. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** Reads and validates the environment. Throws `EnvironmentError` with one sentence per bad variable. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')} cannot be used: ${issue.message}.`,
    )
    throw new EnvironmentError(`${sentences.join(' ')} See docs/configuration.md.`)
  }
  const values = parsed.data
  const home = resolve(values.PORTAL_HOME)
  const portalOrigin = values.PORTAL_ORIGIN ?? `http://localhost:${values.PORT}`
  return {
    home,
    content: resolve(values.PORTAL_CONTENT),
    port: values.PORT,
    origin: portalOrigin,
    backOfficeOrigin: values.PORTAL_BACK_OFFICE_ORIGIN ?? portalOrigin,
    secret: values.PORTAL_SECRET,
    contactKeys: values.PORTAL_CONTACT_KEYS?.split(',') ?? [],
    contactRetentionDays: values.PORTAL_CONTACT_RETENTION_DAYS,
    logLevel: values.PORTAL_LOG_LEVEL,
    maxUploadBytes: values.PORTAL_MAX_UPLOAD_BYTES,
    trustedProxies: values.PORTAL_TRUSTED_PROXIES,
    databaseFile: resolve(home, 'portal.db'),
    blobDirectory: resolve(home, 'blobs'),
    treeDirectory: resolve(home, 'published'),
  }
}
