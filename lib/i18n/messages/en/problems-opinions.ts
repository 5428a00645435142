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
}
