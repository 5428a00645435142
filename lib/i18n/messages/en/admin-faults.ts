import type { Shape } from '../shape.ts'
import type { adminFaults as zh } from '../zh/admin-faults.ts'

export const adminFaults: Shape<typeof zh> = {
  clean: 'The table agrees with the data dictionary of its catalogue entry.',
  found:
    '{faultyRows, plural, =0 {The columns} other {# of {rows, plural, one {# row} other {# rows}}}} disagree with the data dictionary, in {count, plural, one {# place} other {# places}}. Correct them and upload again, or publish the data with the faults stated.',
  foundTitle:
    '{count, plural, one {# fault against the data dictionary} other {# faults against the data dictionary}}',
  countsCaption: 'By column and fault',
  column: 'Column',
  what: 'Fault',
  count: 'Places',
  listCaption: 'The first {shown, number} faults',
  list: 'One by one (the first {shown, number})',
  row: 'Row',
  wholeColumn: 'whole column',
  mend: 'Correct them and upload again',
  mendText:
    'Download the annotated file: the faults stand beside each row. Mend it in Excel or WPS, save it, and upload it again.',
  download: 'Download the annotated file (XLSX)',
  preparing: 'Making the annotated file',
  cancel: 'Stop',
  cancelled: 'Stopped.',
  failed: 'The annotated file could not be made. Try again.',
  privateNote: 'The annotated file holds undisclosed data: keep it safe and delete it after use.',
  state: 'Publish with the faults stated',
  stateText:
    'The data is published as it is. The number of faults and the reason below are made public, and the reviewer sees them.',
  reasonZh: 'Reason (Chinese)',
  reasonEn: 'Reason (English)',
  reasonHint:
    'Say why the faults are there and what they mean for use. At least {shortest, number} characters.',
  save: 'Record the statement',
  saving: 'Recording…',
  stated: 'Stated; this is published with the data:',
  change: 'Change the statement',
}
