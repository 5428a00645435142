import type {
  OpinionAdditionsTable,
  OpinionAttachmentsTable,
  OpinionDraftsTable,
  OpinionNotesTable,
  OpinionsTable,
  SpentProofsTable,
} from '#lib/store/opinion-tables.ts'

/**
 * The private database, as Kysely sees it. Ids are UUIDs as text, instants ISO 8601 UTC text, days
 * `YYYY-MM-DD` text (Asia/Shanghai), structured values JSON text, flags 0 or 1: nothing only SQLite knows.
 */
export interface Database {
  accounts: AccountsTable
  role_grants: RoleGrantsTable
  sessions: SessionsTable
  sign_in_failures: SignInFailuresTable
  audit: AuditTable
  submissions: SubmissionsTable
  dataset_submissions: DatasetSubmissionsTable
  entry_submissions: EntrySubmissionsTable
  withdrawal_submissions: WithdrawalSubmissionsTable
  founding_submissions: FoundingSubmissionsTable
  catalogue_entries: CatalogueEntriesTable
  publication_orders: PublicationOrdersTable
  leases: LeasesTable
  document_submissions: DocumentSubmissionsTable
  documents: DocumentsTable
  opinions: OpinionsTable
  opinion_notes: OpinionNotesTable
  opinion_additions: OpinionAdditionsTable
  opinion_attachments: OpinionAttachmentsTable
  opinion_drafts: OpinionDraftsTable
  spent_proofs: SpentProofsTable
}

/** A post, not a person: `post_*` is what the account is called. */
export interface AccountsTable {
  id: string
  /** Lower-case. */
  email: string
  post_zh: string
  post_en: string
  /** Organisation id; every account belongs to one. */
  organisation: string
  /** argon2id in PHC form. */
  password_hash: string
  disabled_at: string | null
  created_at: string
}

export type Role = 'data-administrator' | 'reviewer' | 'auditor' | 'account-administrator'

/** A role in force has `confirmed_at` and no `revoked_at`. One that approves (`reviewer`) needs two people. */
export interface RoleGrantsTable {
  id: string
  account_id: string
  role: Role
  /** Null only for the grants with which a portal is founded. */
  proposed_by: string | null
  proposed_at: string
  confirmed_by: string | null
  confirmed_at: string | null
  revoked_by: string | null
  revoked_at: string | null
}

export interface SessionsTable {
  id: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
  ended_at: string | null
}

/** Failures of one (account, source) pair or of one source; keys are keyed hashes, never addresses. */
export interface SignInFailuresTable {
  key: string
  failures: number
  last_failed_at: string
  blocked_until: string | null
}

/** Append-only and hash-chained: `hash` covers every other column of the row and `previous`. */
export interface AuditTable {
  seq: number
  at: string
  /** Account id, or `system:<command>`. */
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  /** Where from: `web` with a keyed hash of the address, or `cli`. */
  origin: string
  /** Keyed hashes (HMAC-SHA-256) of the state before and after. */
  before_hash: string | null
  after_hash: string | null
  /** JSON without personal data: reasons, states, digests. */
  detail: string
  previous: string
  hash: string
}

/** Kinds whose matter is one JSON object of the published tree. */
export const documentKinds = ['personnel', 'consultation', 'answer', 'report'] as const
export type DocumentKind = (typeof documentKinds)[number]
export type SubmissionKind = 'founding' | 'entry' | 'dataset' | 'withdrawal' | DocumentKind
export type SubmissionState =
  | 'draft'
  | 'checking'
  | 'ready'
  | 'submitted'
  | 'approved'
  | 'published'
  | 'returned'
  | 'cancelled'
  | 'blocked'

/** What all kinds of submission share. */
export interface SubmissionsTable {
  id: string
  kind: SubmissionKind
  /** Organisation id of the department that answers for it. */
  department: string
  /** Slug of the entry, path of the document without `.json` (`personnel/transport`); null for a founding submission. */
  subject: string | null
  title_zh: string
  title_en: string
  /** Account id of the one who created it and who submits it. */
  submitter: string
  state: SubmissionState
  /** Z27: the day the data was formed or changed. Null where no data is concerned. */
  formed_on: string | null
  created_at: string
  updated_at: string
  submitted_at: string | null
  decider: string | null
  decided_at: string | null
  decision: 'approve' | 'return' | null
  reasons: string | null
  /** SHA-256 over all that the reviewer is shown; an approval names it. */
  digest: string | null
  /** Log number of the dataset's object that this replaces; null when new. */
  base_version: number | null
}

export interface DatasetSubmissionsTable {
  submission_id: string
  upload_name: string | null
  upload_blob: string | null
  upload_bytes: number | null
  /** JSON `Inspection` of lib/tabular and lib/desensitize. */
  inspection: string | null
  /** JSON `Plan` of lib/desensitize. */
  plan: string | null
  /** JSON: confidentiality review before submission (Z17, Z26, G20): by, conclusion, date. */
  confidentiality_review: string | null
  /** JSON: result files (blob hashes, sizes), preview blob, statement, row counts. */
  result: string | null
  /** JSON: differences from the version in force. */
  difference: string | null
  /** JSON fault of the last check, if it failed. */
  failure: string | null
  /** JSON `GivenDialect`: what a person set by hand of how the file is read. */
  given_dialect: string | null
  /** JSON `ValidationReport` against the entry's data dictionary. */
  validation: string | null
  /** JSON: why the data is published with those faults, and how many they are. */
  stated_faults: string | null
  /** JSON `RiskComparison` of the result: before and after the plan. */
  risk: string | null
  /** JSON list of `Hierarchy`. */
  hierarchies: string | null
  /** When a person said that the file is read as it should be. */
  reading_confirmed_at: string | null
}

export interface EntrySubmissionsTable {
  submission_id: string
  /** JSON `Entry`. */
  entry: string
}

export interface WithdrawalSubmissionsTable {
  submission_id: string
  ground_zh: string
  ground_en: string
}

/** `bundle` is the hash of a JSON blob: every object that the founding writes. */
export interface FoundingSubmissionsTable {
  submission_id: string
  bundle: string
}

/** What the back office holds in force, as last published. */
export interface CatalogueEntriesTable {
  slug: string
  department: string
  /** JSON `Entry`. */
  entry: string
  state: 'listed' | 'disclosed' | 'conditional' | 'not-disclosed' | 'withdrawn'
  /** Newest dataset version, 0 when none. */
  version: number
  /** Log number that last changed the object. */
  log_number: number
  /** JSON `Plan`, remembered for the next upload. */
  plan: string | null
  /** Blob of the last published table (normalised CSV), for differences. */
  table_blob: string | null
}

/** An order to publish, written in the transaction of the approval; `number` is the log record's. */
export interface PublicationOrdersTable {
  number: number
  submission_id: string
  at: string
  audit_head: string
  state: 'pending' | 'planned' | 'done' | 'blocked'
  /** JSON: the writes, fixed before the first file is touched, so that repeating gives the same bytes. */
  writes: string | null
  done_at: string | null
}

export interface LeasesTable {
  name: string
  holder: string
  expires_at: string
}

/** What would be published: one object of the tree, as its schema in lib/published has it. */
export interface DocumentSubmissionsTable {
  submission_id: string
  /** JSON. */
  document: string
  /** JSON fault of the last look before publication. */
  failure: string | null
}

/** Documents in force, as last published. */
export interface DocumentsTable {
  /** As the submission's subject: `personnel/transport`. */
  path: string
  kind: DocumentKind
  department: string
  /** JSON. */
  document: string
  /** Log number that last changed it. */
  log_number: number
}
