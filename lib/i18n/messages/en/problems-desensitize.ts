import type { problemsDesensitize as zh } from '../zh/problems-desensitize.ts'
import { desensitize } from './desensitize.ts'

/** A name chosen by an id; a choice takes no hyphens. */
const choice = (param: string, names: Readonly<Record<string, string>>, other: string) =>
  `{${param}, select, ${Object.entries(names)
    .map(([id, name]) => `${id.replaceAll('-', '_')} {${name}}`)
    .join(' ')} other {${other}}}`

const kind = `personal data (${choice('detector', desensitize.detectors, 'of some kind')})`
const action = choice('action', desensitize.actions, 'this action')

/** Why a plan is refused, and why a desensitization could not be carried out. */
export const problemsDesensitize: Record<keyof typeof zh, string> = {
  'plan-other-standard':
    'The plan was made under version {version} of the desensitization standard; version {inForce} is in force. Make the plan again.',
  'plan-column-missing': 'Nothing is planned for the column “{column}”. Choose what is done to every column.',
  'plan-column-unknown':
    'The plan names a column “{column}” that the upload does not have. Delete it from the plan.',
  'plan-column-twice': 'The plan names the column “{column}” twice. Keep one of the two.',
  'plan-nothing-left':
    'The plan removes every column, so that nothing is left to disclose. Keep at least one.',
  'plan-undecided':
    'The column “{column}” is new, or personal data was found in it for the first time. Confirm what is done to it.',
  'plan-pseudonym-unconditional':
    'The column “{column}” is planned to be pseudonymised. Pseudonymised data is still personal information and, by clause {clause} of the desensitization standard, serves conditional disclosure only. Remove, mask or generalise it.',
  'plan-ground-missing': `The column “{column}” holds ${kind} and is planned to be kept. State the ground, in at least 4 characters.`,
  'plan-keep-forbidden': `The column “{column}” certainly holds ${kind}; clause {clause} of the desensitization standard does not allow it to be kept. Choose what the standard allows.`,
  'plan-action-not-allowed': `The column “{column}” holds ${kind}; clause {clause} of the desensitization standard does not allow “${action}”. Choose what the standard allows.`,
  'plan-mask-too-weak': `The column “{column}” holds ${kind}; by clause {clause} of the desensitization standard at most the first {maxFirst, number} and the last {maxLast, number} characters may stay. Keep fewer.`,
  'plan-generalisation-too-fine': `The column “{column}” holds ${kind} and is planned to be published finer than clause {clause} of the desensitization standard allows. Choose a coarser level, a wider band, fewer characters or fewer decimal places.`,
  'plan-redact-whole-column': `The whole column “{column}” holds ${kind}; hiding only what is recognised would leave mistyped ones. By clause {clause} of the desensitization standard, remove the column or treat its cells whole.`,
  'plan-bound-missing':
    'The column “{column}” is planned to be top and bottom coded without a bound, or with a lower bound that is not below the upper one. State at least one bound.',
  'plan-hierarchy-unknown':
    'The column “{column}” is planned to be generalised to level {level, number} of the hierarchy “{hierarchy}”, which was not uploaded or has fewer levels. Upload it or choose a level that it has.',
  'plan-risk-column':
    'The column “{column}” is chosen as a quasi-identifier or sensitive attribute, but is not published or not in the file. Take it out of the risk.',
  'plan-quasi-missing':
    'The data is about persons and the column “{column}” describes them; by clause {clause} of the desensitization standard it counts as a quasi-identifier. Add it to the quasi-identifiers or remove it.',
  'plan-jointly-readable':
    'What the column “{column}” shows leaves, together with “{others}”, only about {possible, plural, one {# possible value} other {# possible values}}; clause {clause} of the desensitization standard demands at least {least, number}. That gives the value away. Remove one of the columns, or hide more.',
  'plan-value-remains':
    'What is hidden in the column “{column}” can still be read in “{other}” ({rows, plural, one {# row} other {# rows}}), against clause {clause} of the desensitization standard. Treat “{other}” likewise.',
  'plan-falls-short':
    'The plan falls short of the desensitization standard in {faults, plural, one {# point} other {# points}}. Change it as the notes say.',
  'k-too-low':
    'After the plan, the smallest group of records that agree in the quasi-identifiers has {k, plural, one {# record} other {# records}}; clause {clause} of the desensitization standard demands {required, number}. Generalise the quasi-identifiers further, or have records that are too rare left out.',
  'suppressed-too-many':
    'To reach the standard, {records, number} of {rows, number} records would have to be left out, more than the {maxPercent, number}% that clause {clause} allows. Generalise the quasi-identifiers further.',
  'value-remains':
    'What is hidden in the column “{column}” can still be read in “{other}” ({rows, plural, one {# row} other {# rows}}). Nothing was disclosed. Treat “{other}” likewise.',
  'jointly-readable':
    'The columns “{column}” and “{others}” hold the same values, and what each shows leaves together only about {possible, plural, one {# possible value} other {# possible values}} of at least {least, number}. Nothing was disclosed. Remove one of them, or treat both alike.',
  'hierarchy-empty':
    'The hierarchy file is empty or has one column only. Each row is: value, level 1, level 2, …',
  'hierarchy-too-long':
    'The hierarchy file has more than {most, number} rows. List only the values that occur in the data.',
  'hierarchy-too-wide': 'The hierarchy file has more than {most, number} levels. Use fewer.',
  'hierarchy-ragged':
    'Row {row, number} of the hierarchy file does not have {levels, plural, one {# level} other {# levels}} as row 1 has. Complete it.',
  'hierarchy-empty-value':
    'Level {level, number} in row {row, number} of the hierarchy file is empty (0 is the value itself). Fill it in.',
  'hierarchy-value-twice':
    'The value in row {row, number} of the hierarchy file stands in row {first, number} already. Keep one of the two.',
  'hierarchy-inconsistent':
    'Rows {first, number} and {row, number} of the hierarchy file are equal at level {level, number} but not at the next. Make them agree.',
  'table-changed':
    'The file does not read as it did when it was checked{row, plural, =0 {} other { (line #)}}. Upload it again and have it checked.',
  'kept-columns-differ':
    'Kept columns differ from the upload. The work was stopped and nothing was disclosed. Tell the system’s administrator.',
  'final-scan-found':
    'The result still holds personal data that the plan does not explain, in: {columns}. Change the plan.',
  'worker-failed':
    'An internal error stopped the work on the file; nothing was disclosed. Try again; if it fails again, tell the system’s administrator.',
  'worker-out-of-memory': 'The file needs more memory than is allowed. Split it and upload the parts.',
}
