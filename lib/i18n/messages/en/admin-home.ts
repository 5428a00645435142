import type { Shape } from '../shape.ts'
import type { adminHome as zh } from '../zh/admin-home.ts'

export const adminHome: Shape<typeof zh> = {
  lead: 'What waits for you.',
  matter: 'Matter',
  kind: 'Kind',
  state: 'State',
  remaining: 'Time left',
  department: 'Department',
  submissions: {
    title: 'Submissions under way',
    note: 'Your department’s, the most urgent first.',
    caption: 'Submissions of your department that are under way',
    empty: 'No submission is under way.',
    start: 'Submit data',
  },
  duties: {
    title: 'Data to be disclosed',
    note: 'Formed and not yet disclosed: the time limit is running.',
    caption: 'Data that is formed and not yet disclosed',
    empty: 'No data waits to be disclosed.',
    upload: 'Submit data',
  },
  review: {
    title: 'Waiting for review',
    note: '{count, plural, =0 {Nothing waits} one {# submission} other {# submissions}}',
    caption: 'Submissions that wait for review, the most urgent first',
    all: 'See all',
    empty: 'Nothing waits for review.',
  },
  opinions: {
    title: 'Public opinions',
    unread:
      '{count, plural, =0 {There is no unread opinion.} one {There is # unread opinion.} other {There are # unread opinions.}}',
    open: 'Read opinions',
  },
  proposals: {
    title: 'Roles to be confirmed',
    note: 'A role that approves takes a second account administrator.',
    caption: 'Roles that wait to be confirmed',
    empty: 'No role waits to be confirmed.',
    account: 'Account',
    role: 'Role',
    yours: 'for you to confirm',
    others: 'for another account administrator to confirm',
  },
  audit: {
    title: 'Audit',
    rows: 'The audit chain has {count, plural, one {# row} other {# rows}}.',
    verify: 'Verify the chain',
    open: 'See the rows',
    review: 'See the reviews',
  },
}
