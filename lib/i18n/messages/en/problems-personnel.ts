import type { problemsPersonnel as zh } from '../zh/problems-personnel.ts'

export const problemsPersonnel: typeof zh = {
  'personnel-missing':
    'Post {post}: a field that is needed is empty. Give the name of the post, its duty and office line, and the agency in both languages.',
  'personnel-too-long': 'Post {post}: one field is too long. Shorten it.',
  'personnel-email': 'Post {post}: the office mailbox is not an e-mail address.',
  'personnel-dataset':
    'Post {post}: identifiers of datasets have small letters, digits and hyphens, and are separated by spaces.',
  'personnel-changed-on': 'Give the day of the change.',
  'personnel-changed-later': 'The day of the change cannot be after today.',
  'personnel-head-missing':
    'There is no primary responsible person. Give one post this duty; list it as vacant where nobody holds it.',
  'personnel-administrator-missing':
    'There is no data administrator. Give one post this duty; list it as vacant where nobody holds it.',
  'personnel-duties-joined':
    'Security management, data operation, and audit and review are held by different people. List three different posts.',
  'personnel-dataset-unknown':
    'Post {post}: the department’s catalogue has no such dataset. Check the identifiers.',
  'personnel-personal-data':
    'Post {post}: it holds personal data (a personal telephone, a home address, an identity number or the like), which is not published. Give the office line, mailbox and address.',
  'personnel-vacant-named':
    'Post {post}: a vacancy has no name. Remove the name, or the mark of the vacancy.',
  'personnel-name-unconfirmed':
    'A name is given: confirm that the law allows its publication. Where it does not, remove the name and list the post alone.',
}
