import type { problemsOpinions as zh } from '../zh/problems-opinions.ts'

export const problemsOpinions: typeof zh = {
  'opinion-speaker-missing': 'Choose as whom you give your opinion.',
  'opinion-too-short': 'Your opinion is too short. Write at least 4 characters.',
  'opinion-too-long':
    'Your opinion is too long. Shorten it to 5,000 characters, or send it in several parts.',
  'opinion-unprintable':
    'Your opinion contains characters that cannot be shown. Remove them and send it again; pasting it through a plain-text editor helps.',
  'opinion-refused':
    'Your opinion was not accepted. Leave the field marked “leave empty” blank and send it again.',
  'opinion-dataset-unknown':
    'The catalogue has no such dataset. Start again from the dataset’s page, or give an opinion in general.',
  'opinion-too-many':
    'Too many opinions in a short time. Try again in ten minutes; what you wrote is kept below.',
  'opinion-line-too-long':
    'One field is too long. Rows, correction and purpose take 500 characters, the contact 200.',
  'opinion-frequency-missing': 'Choose how often you need the data.',
  'opinion-contact-missing':
    'You want an answer in person: say how to reach you. Or untick the box: the receipt shows the answer as well.',
  'opinion-kind-unknown': 'This form is of no kind that is known. Start again from the page of opinions.',
  'opinion-crowded':
    'Too many unverified forms arrive right now. Send it with JavaScript switched on, or try again later; what you wrote is kept below.',
  'proof-invalid':
    'The check that your browser did is not valid. Send the form again below; what you wrote is kept.',
  'proof-expired':
    'The form was open for too long and its check has expired. Send it again below; what you wrote is kept.',
  'proof-used':
    'This form was sent before and is not stored twice. To say something else, change it below and send it.',
  'evidence-too-many': 'No more than three files.',
  'evidence-too-large': 'The files may have 10 MB together.',
  'evidence-type':
    'Files may be PDF, PNG, JPG, CSV or XLSX, judged by their content. Save yours as one of these.',
  'evidence-erased': 'There is no such file, or it was erased after its time.',
  'opinion-changed': 'This opinion has changed; somebody may have been faster. Load the page again.',
  'opinion-of-consultation':
    'This answers a consultation: the summary deals with it, and nobody is assigned to it.',
  'opinion-department-unknown': 'There is no such department. Choose one from the list.',
  'opinion-reason-missing': 'Say why it is put aside, in at least 4 characters.',
  'opinion-version-unknown': 'The dataset has no such version. Give the number of a published one, or none.',
  'opinion-entry-unknown': 'The catalogue has no such entry. Publish it first, or leave this empty.',
  'opinion-unanswered': 'It is not answered yet and cannot be published. Answer it first.',
  'opinion-published': 'The publication of this opinion was filed before.',
  'opinion-personal-data':
    'The field “{field}” still holds personal data and cannot be published. Take it out or cover it, and file it again.',
  'report-period-unknown': 'There is no period “{period}”. Give a year or a quarter, as in 2026 or 2026Q3.',
  'report-period-open': 'This period ends on {to}; its report can be submitted after that.',
  'report-not-municipal': 'Reports are submitted by the municipal data department.',
  'report-personal-data':
    'The report holds personal data at “{field}”, which cannot be published. Correct the answer that it quotes first.',
}
