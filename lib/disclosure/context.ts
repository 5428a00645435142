import type { Actor } from '#lib/accounts/actor.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Json } from '#lib/audit/canonical-json.ts'
import type { Standard } from '#lib/desensitize/standard.ts'
import type { DisclosureArticles } from '#lib/disclosure/articles.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'

/** What the use cases of disclosure need of the world. Built once in lib/server; in tests by hand. */
export interface DisclosureContext {
  db: Db
  blobs: BlobStore
  now: () => Date
  auditKey: Uint8Array
  /** The municipality's desensitization standard in force. */
  standard: Standard
  /** What a refusal cites under the rule profile in force. */
  articles: DisclosureArticles
  /** Key of the pseudonyms of one dataset. */
  pseudonymKey: (slug: string) => Uint8Array
  /** Private folder in which a result is written before it becomes blobs. */
  temporaryDirectory: string
  maxUploadBytes: number
}

/** Who acts, and where from (`web:<keyed hash>` or `cli`). */
export interface By {
  actor: Actor
  origin: string
}

/** A step that disclosure refuses; `code` selects the sentence (`problems.disclosure.<code>`), `article` the law. */
export class DisclosureRefused extends Error {
  override readonly name = 'DisclosureRefused'
  readonly code: string
  readonly params: Record<string, string | number>
  readonly article: string | undefined
  constructor(code: string, params: Record<string, string | number> = {}, article?: string) {
    super(`Disclosure refused: ${code}.`)
    this.code = code
    this.params = params
    this.article = article
  }
}

export function auditContext(context: DisclosureContext, origin: string): AuditContext {
  return { now: context.now(), auditKey: context.auditKey, origin }
}

/** Records what happened to a submission, in the transaction in which it happens. */
export async function recordStep(
  tx: Tx,
  context: DisclosureContext,
  by: By,
  step: { action: string; submission: string; before?: Json; after?: Json; detail?: Json },
): Promise<void> {
  await appendAudit(tx, context.auditKey, {
    at: context.now(),
    actor: by.actor.accountId,
    action: step.action,
    subjectKind: 'submission',
    subjectId: step.submission,
    origin: by.origin,
    before: step.before,
    after: step.after,
    detail: step.detail,
  })
}
