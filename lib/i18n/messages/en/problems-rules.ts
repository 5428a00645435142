import type { problemsRules as zh } from '../zh/problems-rules.ts'

export const problemsRules: typeof zh = {
  'invalid-day': '“{day}” is not a day. Write it as year-month-day, for example 2026-02-13.',
  'invalid-instant': '“{instant}” is not a time with a time zone.',
  'invalid-day-count': '“{days}” is not a number of working days. Give a whole number from 0 to 10000.',
  'duplicate-calendar-year': 'There are two working-day calendars for {year, number, ::group-off}. Keep one.',
  'conflicting-calendar-day':
    'Two working-day calendars disagree on whether {day} is a day off. Correct the one that differs from the State Council’s notice.',
  'unknown-limit': 'The rule profile {profile} has no time limit called “{limit}”.',
  'limit-without-number':
    'The rule profile {profile} sets no number of days for “{limit}”; only the city can promise one.',
  'limit-of-another-type':
    'The rule profile {profile} does not count “{limit}” in working days; it is of the type “{type}”.',
  'promise-missing':
    'The rule profile sets no time limit for “{promise}”, and portal.yaml promises none. Add one under promises.',
}
