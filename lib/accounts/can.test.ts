import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { type Action, actions, assertCan, can, NotAllowedError } from '#lib/accounts/can.ts'
import type { Role, SubmissionState } from '#lib/store/schema.ts'

const roles: Role[] = ['data-administrator', 'reviewer', 'auditor', 'account-administrator']

function actorWith(...own: Role[]): Actor {
  return { accountId: 'me', organisation: 'civil-affairs', roles: own, post: { zh: '岗位', en: 'Post' } }
}

/** D: data administrator, R: reviewer, A: auditor, M: account administrator. */
const allowedRoles: Record<Action, string> = {
  'admin.enter': 'DRAM',
  'entry.create': 'D',
  'entry.edit': 'D',
  'dataset.upload': 'D',
  'dataset.plan': 'D',
  'dataset.confidentiality-review': 'D',
  'submission.submit': 'D',
  'submission.cancel': 'D',
  'submission.view': 'DRA',
  'submission.decide': 'R',
  'withdrawal.create': 'D',
  'opinions.read': 'DRA',
  'opinions.assign': 'R',
  'opinions.handle': 'D',
  'opinions.note': 'DR',
  'opinions.enter': 'DR',
  'document.create': 'D',
  'document.edit': 'D',
  'audit.read': 'A',
  'accounts.view': 'AM',
  'accounts.manage': 'M',
  'roles.propose': 'M',
  'roles.confirm': 'M',
  'catalogue.view-drafts': 'DRA',
}
const letters: Record<Role, string> = {
  'data-administrator': 'D',
  reviewer: 'R',
  auditor: 'A',
  'account-administrator': 'M',
}

describe.each(actions)('%s', (action) => {
  test.each(roles)('by the role %s', (role) => {
    const expected = allowedRoles[action].includes(letters[role])
    expect(can(actorWith(role), action)).toEqual(
      expected ? { allowed: true } : { allowed: false, reason: 'role-missing' },
    )
  })

  test('is refused to an account without a role', () => {
    expect(can(actorWith(), action)).toEqual({ allowed: false, reason: 'role-missing' })
  })
})

const ofDepartment: Action[] = [
  'entry.create',
  'entry.edit',
  'dataset.upload',
  'dataset.plan',
  'dataset.confidentiality-review',
  'submission.submit',
  'submission.cancel',
  'submission.view',
  'withdrawal.create',
  'opinions.read',
  'opinions.handle',
  'opinions.note',
  'opinions.enter',
  'document.create',
  'document.edit',
  'catalogue.view-drafts',
]

describe('a data administrator', () => {
  const actor = actorWith('data-administrator')

  test.each(ofDepartment)('does %s in the own department only', (action) => {
    expect(can(actor, action, { department: 'civil-affairs' })).toEqual({ allowed: true })
    expect(can(actor, action, { department: 'transport' })).toEqual({
      allowed: false,
      reason: 'other-department',
    })
  })

  test('does not reach what belongs to no department', () => {
    expect(can(actor, 'opinions.read', { department: null }).allowed).toBe(false)
  })

  test('changes and submits only what the own account submits', () => {
    const subject = { department: 'civil-affairs', submitter: 'colleague', state: 'ready' } as const
    for (const action of ['entry.edit', 'dataset.upload', 'dataset.plan', 'submission.submit'] as const) {
      expect(can(actor, action, subject)).toEqual({ allowed: false, reason: 'not-own-submission' })
    }
    expect(can(actor, 'submission.cancel', subject)).toEqual({ allowed: true })
    expect(can(actor, 'submission.view', subject)).toEqual({ allowed: true })
  })
})

describe('a reviewer', () => {
  const reviewer = actorWith('reviewer')

  test('decides the submissions of every department', () => {
    const subject = { department: 'transport', submitter: 'someone', state: 'submitted' } as const
    expect(can(reviewer, 'submission.decide', subject)).toEqual({ allowed: true })
  })

  test('never decides a submission that the same account submitted, whatever its roles', () => {
    const own = { department: 'civil-affairs', submitter: 'me', state: 'submitted' } as const
    for (const actor of [reviewer, actorWith(...roles)]) {
      expect(can(actor, 'submission.decide', own)).toEqual({ allowed: false, reason: 'own-submission' })
    }
  })
})

describe('the state of a submission', () => {
  const states: SubmissionState[] = [
    'draft',
    'checking',
    'ready',
    'submitted',
    'approved',
    'published',
    'returned',
    'cancelled',
    'blocked',
  ]
  test.each([
    ['submission.submit', ['ready']],
    ['submission.decide', ['submitted']],
    ['submission.cancel', ['draft', 'checking', 'ready', 'submitted', 'returned', 'blocked']],
    ['dataset.upload', ['draft', 'ready', 'returned', 'blocked']],
    ['submission.view', states],
  ] as const)('limits %s', (action, allowed) => {
    const actor = actorWith('data-administrator', 'reviewer')
    const now = states.filter((state) => can(actor, action, { state }).allowed)
    expect(now).toEqual(allowed)
  })
})

test('assertCan names the action and the reason', () => {
  expect(() => assertCan(actorWith('auditor'), 'submission.decide')).toThrow(NotAllowedError)
  expect(() => assertCan(actorWith('auditor'), 'submission.decide')).toThrow(
    'submission.decide: role-missing',
  )
})
