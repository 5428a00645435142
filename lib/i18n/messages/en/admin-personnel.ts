import type { Shape } from '../shape.ts'
import type { adminPersonnel as zh } from '../zh/admin-personnel.ts'

export const adminPersonnel: Shape<typeof zh> = {
  title: 'Filing of the responsible agency and personnel',
  dueByLaw: 'A change of personnel is notified within {days} working days ({citation}).',
  dueByPromise:
    'A change of personnel is filed in time ({citation}); the city promises {days} working days, which is not a limit set by law.',
  returned: 'The filing was returned',
  form: {
    title: 'The filing',
    note: 'The head and the full-time data administrator have to be named. Office lines, office mailboxes and office addresses only: personal telephones, homes and identity numbers are refused. Published once it is approved.',
    agencyZh: 'Responsible agency (Chinese)',
    agencyEn: 'Responsible agency (English)',
    changedOn: 'Day of the change',
    changedOnHint: 'The time runs from this day.',
    post: 'Post',
    postZh: 'Name of the post (Chinese)',
    postEn: 'Name of the post (English)',
    duty: 'Duty',
    name: 'Name (optional)',
    nameHint: 'Only where its publication is lawful.',
    phone: 'Office line',
    email: 'Office mailbox (optional)',
    addressZh: 'Office address (Chinese, optional)',
    addressEn: 'Office address (English, optional)',
    hoursZh: 'Office hours (Chinese, optional)',
    hoursEn: 'Office hours (English, optional)',
    datasets: 'Datasets in charge (optional)',
    datasetsHint: 'Identifiers, separated by spaces; empty for all data of the department.',
    vacant: 'Vacant',
    submit: 'File it',
    failed: 'The filing was not submitted',
    done: 'The filing was submitted and waits for the municipal data department.',
  },
  earlier: {
    title: 'Filings so far',
    filedOn: 'Filed',
    state: 'State',
    due: 'Due',
    late: 'late',
    posts: 'Posts',
  },
}
