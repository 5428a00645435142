/** Faults of lib/consultations, under `problems.<code>`. */
export const problemsConsultations = {
  'consultation-unknown': 'There is no such consultation. Start again from the page of consultations.',
  'consultation-announced':
    'The consultation has not opened yet, so nothing can be sent. Send it after the opening time stated there.',
  'consultation-closed':
    'The consultation has closed, so nothing can be sent any more. You can still give an opinion in general.',
  'consultation-audience':
    'The consultation does not ask those as whom you speak. Check the choice, or give an opinion in general.',
  'consultation-answer-missing': 'Question {question} needs an answer.',
  'consultation-answer-unknown':
    'The answer to question {question} is not one of the choices. Choose one of them.',
  'consultation-answer-too-long':
    'The answer to question {question} is too long. Shorten it to 5,000 characters.',
  'consultation-answer-unprintable':
    'The answer to question {question} contains characters that cannot be shown. Remove them and send it again.',
  'consultation-missing': 'Fill in this field, in Chinese and in English.',
  'consultation-too-long': 'This field is too long. Shorten it.',
  'consultation-slug': 'The name takes lower-case letters, digits and hyphens only, as in bus-data-2027.',
  'consultation-slug-taken': 'Another department uses this name. Choose another.',
  'consultation-time-missing': 'Give day and time.',
  'consultation-times': 'The end must be after the beginning.',
  'consultation-past': 'The end must be in the future.',
  'consultation-address': 'Give the whole address, beginning with https://.',
  'consultation-choices':
    'One choice in each line, Chinese and English parted by a bar, as in “赞成 | In favour”; at least two choices.',
  'consultation-question-missing': 'There must be at least one question.',
  'consultation-audience-missing': 'Choose at least one audience.',
  'consultation-point-missing': 'Give at least one point and what became of it.',
  'consultation-under-way':
    'The consultation has opened: only its end can be put off. Everybody must have been asked the same, so questions and texts stay.',
  'consultation-not-closed': 'The consultation has not closed, so its result cannot be published.',
  'consultation-personal-data':
    'The field “{field}” contains personal data, which cannot be published. Remove it and file again.',
  'consultation-quarantined':
    '{count, plural, one {# answer waits} other {# answers wait}} to be let in. The reviewer has to look at them under “Public opinions” before the result is submitted.',
  'consultation-summary-waits':
    'The result has been submitted, so no answer can be entered. If one was left out, the reviewer has to return the result first.',
  'consultation-empty': 'Give at least one answer, or something beside the questions.',
}
