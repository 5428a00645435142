import type { Shape } from '../shape.ts'
import type { problemsAccounts as zh } from '../zh/problems-accounts.ts'

export const problemsAccounts: Shape<typeof zh> = {
  'wrong-email-or-password': 'The e-mail address or the password is not correct. Check both and try again.',
  'too-many-attempts':
    'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}. Signing in from elsewhere is not affected.',
  'account-disabled': 'This account is disabled. Ask an account administrator.',
  'role-missing': 'Your role does not allow this. If you need it, ask an account administrator.',
  'other-department': 'This belongs to another department, which alone may do it.',
  'own-submission': 'Nobody decides on a submission of their own; somebody else has to.',
  'not-own-submission': 'Only the one who submits this may do that.',
  'submission-state': 'This cannot be done in its present state. Reload the page to see it as it is now.',
  'account-unknown': 'The account was not found. Go back to the list and choose again.',
  'account-email-taken': 'The e-mail address “{email}” belongs to another account. Enter another.',
  'account-email-malformed': 'This is not an e-mail address. Enter one like name@example.gov.cn.',
  'account-state-unchanged': 'The account is already in that state; nothing was changed. Reload the page.',
  'account-own':
    'Nobody disables the own account or resets the own password here; another account administrator has to.',
  'password-too-short': 'The new password needs at least {shortest, number} characters and at most 1024.',
  'password-wrong': 'The current password is not correct.',
  'portal-already-founded': 'The portal has accounts already and cannot be founded again.',
  'role-already-granted': 'The account has this role already, or it is proposed and waits to be confirmed.',
  'role-to-oneself': 'Nobody grants a role to the own account; another account administrator has to.',
  'role-same-person': 'Nobody confirms the own proposal; another account administrator has to.',
  'role-grant-not-open': 'This proposal has been confirmed or revoked. Reload the page.',
  'roles-kept-apart':
    'Security management, data operation, and audit and review take different people: this account cannot hold this role as well.',
}
