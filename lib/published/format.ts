import { z } from 'zod'
import {
  entrySchema,
  localizedSchema,
  organisationSchema,
  slugSchema,
  themeSchema,
} from '#lib/catalogue/entry.ts'

/**
 * The format of the published tree. Every file but the downloads is JSON that one of these schemas reads;
 * a breaking change raises `formatVersion` and is written down in CHANGELOG.
 */
export const formatVersion = 1

/** Lower-case hexadecimal SHA-256. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** UTC instant, ISO 8601 with milliseconds and `Z`. */
export const instantSchema = z.iso.datetime()
const day = z.iso.date()

/** A deadline with its arithmetic. `article` is set for a statutory limit, else it is the city's promise. */
export const deadlineSchema = z.strictObject({
  limit: z.string(),
  basis: z.enum(['law', 'promise']),
  /** `Z27`, `G19`, …; absent on a promise. */
  article: z.string().optional(),
  start: day,
  days: z.int().nonnegative(),
  due: day,
  /** The date reaches past the last announced calendar and will be recomputed. */
  provisional: z.boolean(),
  counted: z.array(day),
  skipped: z.array(
    z.strictObject({ date: day, reason: z.enum(['weekend', 'holiday']), name: z.string().optional() }),
  ),
})
export type PublishedDeadline = z.infer<typeof deadlineSchema>

/** One downloadable file of a version, beside it `<name>.gz` and `<name>.br` as `precompressed` says. */
export const fileSchema = z.strictObject({
  /** File name in the version's folder, ASCII, stable: `data.csv`, `data.excel.csv`, `data.json`, … */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** What it is for: one per purpose. `as-held` is the format the department holds (Z27). */
  purpose: z.enum(['csv', 'csv-excel', 'json', 'geojson', 'xlsx', 'parquet', 'as-held']),
  format: z.string(),
  mediaType: z.string(),
  encoding: z.string().optional(),
  bytes: z.int().nonnegative(),
  sha256: sha256Schema,
  precompressed: z.array(z.enum(['gzip', 'br'])),
})
export type PublishedFile = z.infer<typeof fileSchema>

/** What was done to one column, in words that help no attacker. */
export const statementColumnSchema = z.strictObject({
  name: z.string(),
  action: z.enum([
    'keep',
    'remove',
    'suppress-rare',
    'mask',
    'redact',
    'truncate',
    'round',
    'top-bottom',
    'generalise',
    'pseudonym',
  ]),
  /** The operation's parameters as a sentence in both languages. */
  description: localizedSchema,
  /** What the operation destroys for good; absent where the column is kept, and in statements before 2026-11. */
  destroys: localizedSchema.optional(),
  ground: localizedSchema.optional(),
  /** Categories of data that were recognised in the upload (`resident-id`, `mobile`, …). */
  recognised: z.array(z.string()),
  /** Clause of the standard the operation rests on. */
  clause: z.string().optional(),
  clauseText: localizedSchema.optional(),
  /** The column is kept, was compared with what the department holds cell by cell, and is equal (Z27). */
  verifiedEqual: z.boolean().optional(),
  /** Cells published empty because they could not be read or are too rare. */
  cellsSuppressed: z.int().positive().optional(),
})

/** The desensitization statement (脱敏说明) of a version. */
export const statementSchema = z.strictObject({
  standard: z.strictObject({ id: z.string(), version: z.string(), title: localizedSchema }),
  columns: z.array(statementColumnSchema),
  /** Kept columns were compared cell by cell with the upload (Z27) and found equal. */
  keptColumnsVerified: z.boolean(),
  rowsIn: z.int().nonnegative(),
  rowsOut: z.int().nonnegative(),
  /** Records left out because too few are like them. */
  recordsSuppressed: z.int().nonnegative().optional(),
  /** Absent where no column describes a person. */
  risk: z
    .strictObject({
      quasiIdentifiers: z.array(z.string()).min(1),
      sensitive: z.array(z.string()),
      /** Size of the smallest group of records that agree in all quasi-identifiers, and the least that the standard demands. */
      k: z.int().nonnegative(),
      requiredK: z.int().positive(),
      clause: z.string(),
      clauseText: localizedSchema,
    })
    .optional(),
})
export type Statement = z.infer<typeof statementSchema>

export const versionSchema = z.strictObject({
  /** Folder name: `1`, `2`, … */
  version: z.string().regex(/^\d+$/),
  publishedAt: instantSchema,
  formedOn: day,
  due: deadlineSchema,
  rows: z.int().nonnegative(),
  columns: z.array(z.string()),
  files: z.array(fileSchema),
  note: localizedSchema.optional(),
  /** Faults against the data dictionary with which it was published, and the department's reason for doing so. */
  statedFaults: z
    .strictObject({
      faults: z.int().positive(),
      faultyRows: z.int().nonnegative(),
      reason: localizedSchema,
    })
    .optional(),
  /** Number of the log record that published it. */
  log: z.int().positive(),
})
export type PublishedVersion = z.infer<typeof versionSchema>

export const datasetStates = ['listed', 'disclosed', 'conditional', 'not-disclosed', 'withdrawn'] as const

/** `datasets/<slug>/dataset.json`: the one object of a dataset, replaced atomically. */
export const datasetSchema = z.strictObject({
  formatVersion: z.literal(formatVersion),
  state: z.enum(datasetStates),
  entry: entrySchema,
  listedAt: instantSchema,
  changedAt: instantSchema,
  /** Z27's clock of data that is formed and not yet disclosed. */
  pending: deadlineSchema.optional(),
  /** Newest first; empty unless files are published. A withdrawn dataset keeps the descriptions, not the files. */
  versions: z.array(versionSchema),
  statement: statementSchema.optional(),
  withdrawal: z
    .strictObject({ at: instantSchema, ground: localizedSchema, log: z.int().positive() })
    .optional(),
})
export type PublishedDataset = z.infer<typeof datasetSchema>

/** `datasets/<slug>/<version>/preview.json`: the first rows, as published. */
export const previewSchema = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  total: z.int().nonnegative(),
})
export type Preview = z.infer<typeof previewSchema>

/** Responsible agency and personnel of an organisation (Z33, G17): posts with office lines. */
export const personnelSchema = z.strictObject({
  organisation: slugSchema,
  agency: localizedSchema,
  posts: z.array(
    z.strictObject({
      post: localizedSchema,
      duty: z.enum([
        'primary-responsible',
        'data-administrator',
        'security-management',
        'data-operation',
        'audit-and-review',
        'contact',
      ]),
      phone: z.string(),
      email: z.email().optional(),
      vacant: z.boolean(),
      /** Only where its publication is lawful. */
      name: z.string().optional(),
      address: localizedSchema.optional(),
      hours: localizedSchema.optional(),
      /** Slugs of the datasets that the post is in charge of; all of the department's where absent. */
      datasets: z.array(slugSchema).optional(),
    }),
  ),
  filedOn: day,
  /** Day of the change that made the filing due. */
  changedOn: day.optional(),
})
export type Personnel = z.infer<typeof personnelSchema>

/** `portal.json`. Counts live in the index, so that one publication's bytes do not depend on the catalogue's size. */
export const portalSchema = z.strictObject({
  formatVersion: z.literal(formatVersion),
  name: localizedSchema,
  tagline: localizedSchema,
  city: localizedSchema,
  publisher: localizedSchema,
  /** Shown on every page while set: e.g. "demonstration, not an official website". */
  notice: localizedSchema.optional(),
  ruleProfile: z.enum(['zhongshan-2020', 'guangzhou-2019']),
  languages: z.array(z.enum(['zh', 'en'])),
  licences: z.array(z.strictObject({ id: z.string(), name: localizedSchema, url: z.url() })),
  /** The city's own promises in working days, never shown as law. */
  promises: z.array(z.strictObject({ id: z.string(), days: z.int().positive(), label: localizedSchema })),
  contact: z.strictObject({
    organisation: slugSchema,
    phone: z.string(),
    email: z.email(),
    address: localizedSchema,
  }),
  /** Absolute origin of the public site and of the back office (opinion form), without a trailing slash. */
  origin: z.url(),
  backOfficeOrigin: z.url(),
})
export type Portal = z.infer<typeof portalSchema>

/** `pages/<slug>.json`: a prose page; bodies are Markdown (GFM). */
export const pageSchema = z.strictObject({
  slug: slugSchema,
  title: localizedSchema,
  summary: localizedSchema,
  body: localizedSchema,
  updatedOn: day,
})
export type Page = z.infer<typeof pageSchema>

/** `organisations/<id>.json`. */
export const publishedOrganisationSchema = organisationSchema
/** `themes.json`. */
export const themesSchema = z.array(themeSchema)

/** `personnel/<organisation>`, `consultations/<slug>`, `opinions/<id>`, `reports/<period>`. */
export const documentPathPattern = /^(personnel|consultations|opinions|reports)\/[a-z0-9-]+$/

/** One record of the publication log, `log/000123.json`: canonical JSON (sorted keys), hashed as bytes. */
export const logRecordSchema = z.strictObject({
  number: z.int().positive(),
  at: instantSchema,
  kind: z.enum([
    'founding',
    'entry',
    'dataset',
    'withdrawal',
    'personnel',
    'consultation',
    'answer',
    'report',
  ]),
  submission: z.string(),
  /** Slug of the dataset, or path of the document without `.json`; absent for a founding submission. */
  subject: z.union([slugSchema, z.string().regex(documentPathPattern)]).optional(),
  title: localizedSchema,
  department: slugSchema,
  /** Every file written (path below the tree, hash and size), every file removed. */
  written: z.array(z.strictObject({ path: z.string(), sha256: sha256Schema, bytes: z.int().nonnegative() })),
  removed: z.array(z.string()),
  /** Head of the private audit chain at the moment of approval. */
  auditHead: sha256Schema,
  /** SHA-256 of the previous record's bytes; 64 zeros for the first. */
  previous: sha256Schema,
})
export type LogRecord = z.infer<typeof logRecordSchema>

/** `log/head.json`. */
export const logHeadSchema = z.strictObject({ number: z.int().nonnegative(), sha256: sha256Schema })

/** One row of `index/<generation>/listing.json`: what listings, facets and cards show. */
export const listingRowSchema = z.strictObject({
  slug: slugSchema,
  title: localizedSchema,
  abstract: localizedSchema,
  provider: slugSchema,
  themes: z.array(slugSchema),
  disclosure: entrySchema.shape.disclosure.shape.type,
  state: z.enum(datasetStates),
  formats: z.array(z.string()),
  updateFrequency: entrySchema.shape.updateFrequency,
  changedAt: instantSchema,
  rows: z.int().nonnegative().optional(),
  due: day.optional(),
  synthetic: z.boolean(),
})
export type ListingRow = z.infer<typeof listingRowSchema>

/** `index/current.json`. The generation is named after the log record it was built from: `000123`. */
export const currentIndexSchema = z.strictObject({
  generation: z.string(),
  log: z.int().nonnegative(),
  sha256: sha256Schema,
})
