import type { Shape } from '../shape.ts'
import type { problemsDisclosure as zh } from '../zh/problems-disclosure.ts'

export const problemsDisclosure: Shape<typeof zh> = {
  'unknown-entry': 'There is no catalogue entry “{slug}”. Choose one of your department’s catalogue.',
  'entry-withdrawn':
    'The catalogue entry “{slug}” has been withdrawn and takes no more submissions. To disclose the data again, create a new entry.',
  'entry-not-disclosed':
    'The catalogue entry “{slug}” is not disclosed, so no data can be uploaded. Change its disclosure attribute first and have it approved.',
  'formed-in-future':
    'The day the data was formed or changed ({formedOn}) is later than today ({today}). Enter the actual day: the time limit runs from it.',
  'submission-open':
    'A submission for “{slug}” is already under way. Finish or cancel it before you start another.',
  'too-large':
    'The file is larger than {megabytes, number} MB. Split it by year or area and upload the parts.',
  'upload-broken-off':
    'The upload broke off before the whole file had arrived; nothing was changed. Check the connection and upload it again.',
  'no-inspection': 'No file has passed the check yet. Upload a file and wait for the check to finish.',
  'reviewed-in-future':
    'The day of the confidentiality review ({reviewedOn}) is later than today. Enter the actual day.',
  'unknown-submission': 'This submission was not found. It may have been cancelled; go back to the list.',
  'check-stopped': 'Somebody stopped the check. The file and the plan are kept: run the check again.',
  'nothing-under-way': 'Nothing is under way at present. Load the page again to see the present state.',
  'check-interrupted':
    'The check was interrupted by a restart. The file and the plan are kept; start the check again.',
  'slug-of-another-department': 'The address “{slug}” belongs to another department’s entry. Choose another.',
  'slug-changed': 'The address “{slug}” cannot be changed: published addresses stay valid. Restore it.',
  'ground-missing':
    'State the ground of the withdrawal in Chinese and in English, at least four characters each. The public will read it.',
  'review-missing':
    'No confidentiality review is on record. Enter the reviewing post, its conclusion and the date, then submit.',
  'not-ready': 'There is no desensitized result yet. Carry out the plan, then submit.',
  'sample-personal-data':
    'The sample data of “{item}” looks like personal information. Samples are published as they are: use made-up values.',
  'check-outdated':
    'The portal was upgraded and recognises more than when this was checked. The file is kept: check it again, then decide on the plan and make the result anew.',
  'reading-unconfirmed':
    'The file can be read in two ways that are close. Look at the preview under “How the file is read” and confirm that the text is right before you submit.',
  'faults-unstated':
    'The data has {faults, plural, one {# fault} other {# faults}} against its dictionary. Correct them and upload again, or state them with your reason.',
  'no-faults': 'The data agrees with its dictionary: there is nothing to state.',
  'reason-too-short':
    'Say in Chinese and in English why the data is published with these faults, at least {shortest, number} characters each.',
  'hierarchy-unknown': 'There is no hierarchy file named “{name}”. Upload it first.',
  'hierarchy-exists':
    'There is a hierarchy file named “{name}” already. Choose another name, or remove that one first.',
  'hierarchy-in-use': 'Column “{column}” of the plan uses the hierarchy “{name}”. Change that column first.',
  'no-risk-columns': 'Choose at least one quasi-identifier to measure the risk over.',
  'work-stopped': 'Stopped; nothing was changed.',
  'no-upload': 'No file has been uploaded yet. Upload one first.',
}
