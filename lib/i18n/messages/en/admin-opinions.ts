import type { Shape } from '../shape.ts'
import type { adminOpinions as zh } from '../zh/admin-opinions.ts'

export const adminOpinions: Shape<typeof zh> = {
  title: 'Public opinions',
  lead: 'What the public says about disclosure, the latest first. The opinions are not published.',
  tabs: { label: 'Lists of opinions', all: 'All', received: 'Unread', read: 'Read' },
  empty: 'There are no opinions.',
  general: 'In general (about no one dataset)',
  about: 'About',
  number: 'Receipt',
  at: 'Received',
  speaker: 'From',
  language: 'Language',
  languages: { zh: 'Chinese', en: 'English' },
  speakers: {
    person: 'a citizen',
    enterprise: 'an enterprise',
    association: 'an industrial association',
    chamber: 'a chamber of commerce',
    agency: 'another agency',
  },
  states: { received: 'Unread', read: 'Read' },
  markRead: 'Mark as read',
  markNumber: 'Mark opinion {number} as read',
  failed: 'This was not done',
}
