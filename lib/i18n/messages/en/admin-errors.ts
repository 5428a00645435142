import type { Shape } from '../shape.ts'
import type { adminErrors as zh } from '../zh/admin-errors.ts'

export const adminErrors: Shape<typeof zh> = {
  unexpected:
    'This could not be done and nothing was saved. Try again later; if it happens again, give the platform’s administrators the number {reference}.',
  busy: 'The system is busy and nothing was done. Try again in a moment.',
  signedOut:
    'You have signed out or your session has expired, so nothing was done. Sign in again in another window, so that what you typed is not lost, and try again.',
  malformed: 'Something is missing or not in the right form. Check what you entered and try again.',
  filingRefused:
    'Nothing was submitted: {count, plural, one {# point has} other {# points have}} to be changed.',
  entryRefused: 'The entry needs changes in {count, plural, one {# place} other {# places}}.',
  cited: '{sentence} ({citation})',
  clause: '{standard}, clause {clause}',
  citations: '; ',
}
