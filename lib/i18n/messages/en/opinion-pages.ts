import type { Shape } from '../shape.ts'
import type { opinionPages as zh } from '../zh/opinion-pages.ts'

export const opinionPages: Shape<typeof zh> = {
  receivedTitle: 'Your opinion was received',
  received: 'Thank you. Keep the number and the secret below: with both you can see what becomes of it.',
  keepIt:
    'The secret is shown this once; only its hash is kept, so it cannot be found again. You can print this page.',
  number: 'Number',
  secret: 'Secret',
  refusedTitle: 'Your opinion was not sent',
  sendAgain: 'Send again',
  body: 'Your opinion',
  speaker: 'Who you are',
  speakers: {
    person: 'A person',
    enterprise: 'An enterprise',
    association: 'An industrial association',
    chamber: 'A chamber of commerce',
    agency: 'An agency',
  },
  ownTitle: 'Your opinion',
  receivedAt: 'Received',
  state: 'State',
  states: { received: 'Received, not yet read', read: 'Read' },
  notFoundTitle: 'Not found',
  notFound: 'The number or the secret is not right. Check both and try again.',
  lookUpTitle: 'Look up an opinion',
  lookUp: 'Look up',
  backToCatalogue: 'Back to the catalogue',
  tooManyLookUps: 'Too many look-ups. Try again later.',
}
