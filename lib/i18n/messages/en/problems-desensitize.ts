import type { problemsDesensitize as zh } from '../zh/problems-desensitize.ts'

/** Why a plan is refused, and why a desensitization could not be carried out. */
const detector =
  '{detector, select, resident_id {resident ID numbers} mobile {mobile numbers} landline {landline numbers} email {e-mail addresses} bank_card {bank card numbers} person_name {names of persons} address {home addresses} birth_date {dates of birth} other {personal data}}'

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
    'The column “{column}” is planned to be pseudonymised. Pseudonymised data is still personal information and serves conditional disclosure only. Remove, mask or generalise it.',
  'plan-ground-missing': `The column “{column}” holds ${detector} and is planned to be kept. State the ground, in at least 4 characters.`,
  'plan-keep-forbidden': `The column “{column}” certainly holds ${detector}; clause {clause} of the desensitization standard does not allow it to be kept. Choose what the standard allows.`,
  'plan-action-not-allowed': `The column “{column}” holds ${detector}; clause {clause} of the desensitization standard does not allow {action, select, mask {masking} pseudonym {pseudonyms} generalise {generalisation} other {this}}.`,
  'plan-mask-too-weak': `The column “{column}” holds ${detector}; by clause {clause} of the desensitization standard at most the first {maxFirst, number} and the last {maxLast, number} characters may stay. Keep fewer.`,
  'plan-falls-short':
    'The plan falls short of the desensitization standard in {faults, plural, one {# point} other {# points}}. Change it as the notes say.',
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
