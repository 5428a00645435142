import type { Actor } from '#lib/accounts/actor.ts'
import type { Role, SubmissionState } from '#lib/store/schema.ts'

type Scope = 'own-department' | 'any'

interface Rule {
  roles: Partial<Record<Role, Scope>>
  /** States of the submission in which it makes sense. */
  states?: readonly SubmissionState[]
  /** `only`: just the submitter, who answers for it; `never`: anybody but the submitter. */
  submitter?: 'only' | 'never'
}

const editable = ['draft', 'ready', 'returned', 'blocked'] as const
const undecided = ['draft', 'checking', 'ready', 'submitted', 'returned', 'blocked'] as const

const ofDepartment = { 'data-administrator': 'own-department' } as const
const readers = { 'data-administrator': 'own-department', reviewer: 'any', auditor: 'any' } as const
const edits: Rule = { roles: ofDepartment, states: editable, submitter: 'only' }
const accountAdministrator: Rule = { roles: { 'account-administrator': 'any' } }

/**
 * Who may do what. Data operation, review and the administration of accounts are kept apart, as Z33 keeps data
 * operation, audit and review, and security management apart. The auditor reads all and changes nothing.
 */
const rules = {
  'admin.enter': {
    roles: { 'data-administrator': 'any', reviewer: 'any', auditor: 'any', 'account-administrator': 'any' },
  },
  'entry.create': { roles: ofDepartment },
  'entry.edit': edits,
  'dataset.upload': edits,
  'dataset.plan': edits,
  'dataset.confidentiality-review': edits,
  'submission.submit': { roles: ofDepartment, states: ['ready'], submitter: 'only' },
  // Any data administrator of the department: what an account left behind must not wait for it for ever.
  'submission.cancel': { roles: ofDepartment, states: undecided },
  'submission.view': { roles: readers },
  'submission.decide': { roles: { reviewer: 'any' }, states: ['submitted'], submitter: 'never' },
  'withdrawal.create': { roles: ofDepartment },
  'opinions.read': { roles: readers },
  // Triage is the municipal data department's; the answer is the department's that provides the data.
  'opinions.assign': { roles: { reviewer: 'any' } },
  'opinions.handle': { roles: ofDepartment },
  'opinions.note': { roles: { 'data-administrator': 'own-department', reviewer: 'any' } },
  'opinions.enter': { roles: { 'data-administrator': 'own-department', reviewer: 'any' } },
  'document.create': { roles: ofDepartment },
  'document.edit': edits,
  'audit.read': { roles: { auditor: 'any' } },
  'accounts.view': { roles: { 'account-administrator': 'any', auditor: 'any' } },
  'accounts.manage': accountAdministrator,
  'roles.propose': accountAdministrator,
  'roles.confirm': accountAdministrator,
  'catalogue.view-drafts': { roles: readers },
} satisfies Record<string, Rule>

export type Action = keyof typeof rules
export const actions = Object.keys(rules) as Action[]

/** What the action is done to. A column of a submission's row answers each member. */
export interface Subject {
  /** Organisation id. Null for what belongs to no department. */
  department?: string | null
  /** Account id. */
  submitter?: string
  state?: SubmissionState
}

export type DenialReason =
  | 'role-missing'
  | 'other-department'
  | 'own-submission'
  | 'not-own-submission'
  | 'submission-state'

export type Permission = { allowed: true } | { allowed: false; reason: DenialReason }

/**
 * May `actor` do `action` to `subject`? Without a subject the answer is whether the actor may do it to anything
 * at all, which is what a menu asks; a use case always gives the subject.
 */
export function can(actor: Actor, action: Action, subject?: Subject): Permission {
  const rule: Rule = rules[action]
  const scopes = actor.roles.flatMap((role) => rule.roles[role] ?? [])
  if (scopes.length === 0) return denied('role-missing')
  if (!subject) return { allowed: true }
  const reaches = (scope: Scope) =>
    scope === 'any' || subject.department === undefined || subject.department === actor.organisation
  if (!scopes.some(reaches)) return denied('other-department')
  if (subject.submitter !== undefined && rule.submitter) {
    const own = subject.submitter === actor.accountId
    if (rule.submitter === 'never' && own) return denied('own-submission')
    if (rule.submitter === 'only' && !own) return denied('not-own-submission')
  }
  if (subject.state && rule.states && !rule.states.includes(subject.state)) return denied('submission-state')
  return { allowed: true }
}

function denied(reason: DenialReason): Permission {
  return { allowed: false, reason }
}

/** The actor may not do this. `code` selects `problems.<code>`. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError'
  readonly code: DenialReason
  readonly params: Record<string, string | number> = {}
  readonly action: Action
  constructor(action: Action, code: DenialReason) {
    super(`${action}: ${code}`)
    this.action = action
    this.code = code
  }
}

/** Throws `NotAllowedError` unless `can()` allows it. */
export function assertCan(actor: Actor, action: Action, subject?: Subject): void {
  const permission = can(actor, action, subject)
  if (!permission.allowed) throw new NotAllowedError(action, permission.reason)
}
