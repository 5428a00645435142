import type { problemsPublish as zh } from '../zh/problems-publish.ts'

export const problemsPublish: typeof zh = {
  'publication-state':
    'The submission is in the state “{state}”, not “approved”, and cannot be published. A reviewer has to handle it again.',
  'dataset-already-published':
    'The dataset {slug} is already in the catalogue and cannot be imported again. Submit a change of its entry instead.',
  'dataset-not-listed':
    'There is no dataset {slug} in the catalogue. Submit its entry first, and the data once the entry is approved.',
  'dataset-withdrawn':
    'The dataset {slug} has been withdrawn. To disclose it again, submit its entry first, and the data once the entry is approved.',
  'disclosure-excluded':
    'The dataset {slug} is marked as not disclosed, so no data can be published. Change the disclosure attribute of its entry first.',
  'result-inconsistent':
    'The approved result contradicts itself ({path}) and was not published. Check it again and resubmit.',
  'bundle-inconsistent':
    'The contents to import are incomplete or malformed ({path}) and were not published. Correct and resubmit them.',
  'blob-missing':
    'An approved file is missing from the store ({blob}) and was not published. Restore it from the backup or upload it again.',
  'final-scan':
    'The last check before publication found a problem and stopped it. Look at the findings, resolve them and resubmit.',
  'log-record-malformed': '{path}: the log record does not follow its format.',
  'log-record-misnamed': '{path}: the number of the log record and the file name differ.',
  'log-chain-broken':
    '{path}: does not follow from the hash of the record before it; an earlier record was altered or is missing.',
  'log-head-missing': '{path}: the head of the publication log is missing.',
  'log-head-wrong': '{path}: differs from the last log record.',
  'file-missing': '{path}: the log names this file, but it is not there.',
  'file-altered': '{path}: the contents differ from the hash in the log.',
  'file-unrecorded': '{path}: no log record names this file.',
  'file-not-removed': '{path}: the log says that this file was removed, but it is still there.',
  'not-a-file': '{path}: is neither a plain file nor a folder.',
  'index-absent': '{path}: there is no index. Publish something or rebuild the index first.',
  'index-missing': '{path}: is missing from the index. Rebuild the index.',
  'index-altered': '{path}: the index differs from its manifest. Rebuild the index.',
  'index-behind':
    '{path}: the index was built from log record {log, number, ::group-off} and is not up to date. Rebuild the index.',
  'consultation-overtaken':
    'By the time it was approved the consultation “{slug}” had opened or closed, or another department had its name: what was submitted can no longer be published. Submit it anew from what is in force.',
}
