/** Making and submitting the analysis of opinions. */
export const adminReports = {
  title: 'Reports on opinions',
  lead: 'Made from the records for each quarter and year, reviewed, then published ({citation}). The numbers are counted and cannot be edited.',
  choose: 'Choose a period',
  period: 'Period',
  show: 'Show',
  preview: '{title}',
  previewNote: 'As the records stand now. They are counted once more when it is submitted.',
  open: 'This period is not over: its report can be looked at and not submitted.',
  submit: 'Submit for review',
  failed: 'Nothing was submitted',
  done: 'Submitted; it waits for the review.',
  filed: 'Reports so far',
  columns: { title: 'Report', state: 'State', filedOn: 'Submitted on' },
  returned: 'The report was returned',
}
