import type { desensitize as zh } from '../zh/desensitize.ts'

/** Names of what the detectors find and of what is done about it. */
export const desensitize: typeof zh = {
  detectors: {
    'resident-id': 'Resident ID number',
    mobile: 'Mobile number',
    landline: 'Landline number',
    email: 'E-mail address',
    'bank-card': 'Bank card number',
    'person-name': 'Name of a person',
    address: 'Home address',
    'birth-date': 'Date of birth',
  },
  confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
  by: { header: 'column name', value: 'content' },
  actions: {
    keep: 'Keep',
    remove: 'Remove the column',
    mask: 'Mask',
    pseudonym: 'Pseudonym',
    generalise: 'Generalise',
  },
  generalisations: { year: 'year only', month: 'to the month', band: 'to a band', town: 'to the town' },
  types: {
    integer: 'integer',
    decimal: 'decimal',
    date: 'date',
    boolean: 'yes/no',
    code: 'code',
    text: 'text',
    empty: 'empty',
  },
  inspect: {
    summary:
      '{rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}, encoding {encoding}, delimiter {delimiter}',
    column: 'Column',
    type: 'Type',
    empty: 'Empty cells',
    distinct: 'Distinct values',
    findings: 'Found',
    finding:
      '{detector} ({confidence}, {matched, plural, one {# cell} other {# cells}}, {share, number, percent})',
    noFindings: 'none',
    problems: '{count, plural, one {# problem} other {# problems}}',
    noProblems: 'No problems found.',
  },
}
