/* Rows of what the public says, as the database keeps them. */

export const opinionKinds = ['opinion', 'fault', 'request', 'complaint', 'consultation'] as const
export type OpinionKind = (typeof opinionKinds)[number]
export const opinionStates = ['quarantined', 'received', 'assigned', 'answered', 'discarded'] as const
export type OpinionState = (typeof opinionStates)[number]
export const opinionChannels = ['website', 'mobile', 'phone', 'letter', 'counter', 'email'] as const
export type OpinionChannel = (typeof opinionChannels)[number]
export const outcomes = ['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power'] as const
export type Outcome = (typeof outcomes)[number]

export interface OpinionsTable {
  id: string
  kind: OpinionKind
  /** Receipt number shown to the one who wrote it, e.g. `20261122-7K3M9Q`. */
  number: string
  /** SHA-256 of the receipt's secret. */
  secret_hash: string
  /** Slug, or null for an opinion in general. */
  dataset: string | null
  /** Slug of the consultation that it answers. */
  consultation: string | null
  speaker: 'person' | 'enterprise' | 'association' | 'chamber' | 'agency'
  body: string
  /** JSON of the kind's own fields: `rows` and `correction` of a fault, `purpose` and `frequency` of a request, `answers` to a consultation. */
  details: string
  language: 'zh' | 'en'
  channel: OpinionChannel
  state: OpinionState
  created_at: string
  /** Contact for an answer in person, sealed (AES-256-GCM); null where none was given or it was erased. */
  contact: string | null
  contact_erased_at: string | null
  /** Organisation id of the department that answers. */
  department: string | null
  assigned_at: string | null
  outcome: Outcome | null
  answer: string | null
  answered_at: string | null
  answered_by: string | null
  /** Version of the dataset in which a fault is mended. */
  corrected_version: string | null
  /** Set when the text is fit to be published: name of its object, `opinions/<public_id>`. Not the receipt's number. */
  public_id: string | null
}

/** For those who handle it, never for the one who wrote it. */
export interface OpinionNotesTable {
  id: string
  opinion_id: string
  author: string
  at: string
  body: string
}

/** What the one who wrote it added with the receipt. */
export interface OpinionAdditionsTable {
  id: string
  opinion_id: string
  at: string
  body: string
}

/** Evidence: a sealed blob, and its name sealed as well. */
export interface OpinionAttachmentsTable {
  id: string
  opinion_id: string
  name: string
  media_type: string
  bytes: number
  blob: string
  erased_at: string | null
}

/** A refused form, kept until its sender mends it. The token is known to the sender only. */
export interface OpinionDraftsTable {
  token_hash: string
  /** Sealed JSON of what was typed and what is wrong with it. */
  form: string
  expires_at: string
}

/** Proofs of work are good once. */
export interface SpentProofsTable {
  proof: string
  expires_at: string
}
