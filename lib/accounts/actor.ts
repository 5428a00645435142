import type { Role } from '#lib/store/schema.ts'

/** Who acts: an account with the roles in force now. A post, not a person. */
export interface Actor {
  accountId: string
  /** Organisation id. */
  organisation: string
  roles: Role[]
  post: { zh: string; en: string }
}
