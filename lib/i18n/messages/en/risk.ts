import type { risk as zh } from '../zh/risk.ts'

/** Output of `portal risk`. */
export const risk: typeof zh = {
  summary:
    '{records, number} records, {classes, number} classes, k = {k, number} (threshold {threshold, number})',
  over: 'Quasi-identifiers: {columns}',
  unique: 'Unique records: {count, number} ({share, number, ::percent .00})',
  average: 'Average risk: {value, number, ::percent .00}',
  highest: 'Highest risk: {value, number, ::percent .00}',
  atRisk: 'Records in classes below the threshold: {value, number, ::percent .00}',
  journalist:
    'No table of the population is known; the data is taken for it: the journalist’s risk is the prosecutor’s, an upper bound.',
  sizes: 'Size of class  classes  records',
  sizeOf: '{band}  {classes, number}  {records, number}',
  sensitive:
    'Sensitive column {column}: l = {distinctL, number}, entropy l = {entropyL, number, ::.00}, t = {t, number, ::.0000} ({distance, select, ordered {ordered distance} other {equal distance}})',
  suppressed:
    'Empty cells: {cells, number} in {records, number} records; the figures above take this reading: {reading}',
  other:
    'With the other, {reading}: k = {k, number}, {classes, number} classes, {uniqueRecords, number} unique records, average risk {averageRisk, number, ::percent .00}',
  otherUnknown: 'The cells are empty in too many patterns: the other reading was not computed.',
  readings: {
    'own-value': 'empty is a value of its own',
    'matches-all': 'empty agrees with every value',
  },
  faults: {
    unknownColumn: 'There is no column “{column}”. The columns of the file: {columns}',
    unreadable: 'The file cannot be read as a table; portal inspect says why.',
    brokenRow: 'Row {row, number} does not fit the header; portal inspect lists all faults.',
    threshold: '--threshold takes a positive whole number.',
    reading: '--reading takes own-value or matches-all.',
    tooManyPatterns: 'The cells are empty in too many patterns to be counted by matches-all.',
  },
}
