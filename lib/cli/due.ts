import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { createTranslator } from 'use-intl/core'
import { holidayName } from '#lib/i18n/holidays.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatDay, locales } from '#lib/i18n/locales.ts'
import { problemsRules as problemsEn } from '#lib/i18n/messages/en/problems-rules.ts'
import { rules as en } from '#lib/i18n/messages/en/rules.ts'
import { problemsRules as problemsZh } from '#lib/i18n/messages/zh/problems-rules.ts'
import { rules as zh } from '#lib/i18n/messages/zh/rules.ts'
import type { WorkingDaySum } from '#lib/rules/calendar.ts'
import { addWorkingDays } from '#lib/rules/calendar.ts'
import { RulesError } from '#lib/rules/errors.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'

const ownContent = fileURLToPath(new URL('../../content', import.meta.url))
const messages = { zh: { ...zh, problems: problemsZh }, en: { ...en, problems: problemsEn } }

/** Bad input of a person: 2, as every usage error of this command. */
const usageError = 2

/** `portal due START DAYS`: the day on which a number of working days ends, with its arithmetic. */
export function dueCommand(): Command {
  return new Command('due')
    .description('count working days from a day: day 1 is the next working day, make-up days count')
    .argument('<start>', 'day of the event, YYYY-MM-DD in Asia/Shanghai')
    .argument('<days>', 'working days, 0 to 10000')
    .option('--json', 'print { due, provisional, counted, skipped }')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(locales).default('zh'))
    .option('--content <folder>', 'folder that holds calendars/', ownContent)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : usageError))
    .action(
      (start: string, days: string, options: { json?: boolean; lang: Locale; content: string }, command) => {
        try {
          // A person's "5 days" or "1e3" is refused rather than guessed at.
          if (!/^\d{1,5}$/.test(days)) throw new RulesError('invalid-day-count', { days: days.slice(0, 40) })
          const sum = addWorkingDays(readCalendar(options.content), start, Number(days))
          const { due, provisional, counted, skipped } = sum
          const answer = options.json
            ? JSON.stringify({ due, provisional, counted, skipped }, null, 2)
            : describeSum(options.lang, sum)
          process.stdout.write(`${answer}\n`)
        } catch (error) {
          if (!(error instanceof RulesError)) throw error
          command.error(explain(options.lang, error), { exitCode: usageError })
        }
      },
    )
}

/** The answer as text for a terminal. */
export function describeSum(locale: Locale, sum: WorkingDaySum): string {
  const t = createTranslator({ locale, messages: messages[locale] })
  const skipped = sum.skipped.map(({ date, name }) =>
    t('due.skippedDay', { day: date, why: name ? holidayName(locale, name) : t('deadline.weekend') }),
  )
  const list = (items: string[]) => items.join(t('due.separator')) || t('due.none')
  return [
    t('due.answer', { day: formatDay(locale, sum.due), start: formatDay(locale, sum.start), days: sum.days }),
    ...(sum.provisional ? [`${t('deadline.provisional')}: ${t('deadline.provisionalWhy')}`] : []),
    t('due.counted', { list: list(sum.counted) }),
    t('due.skipped', { list: list(skipped) }),
  ].join('\n')
}

function explain(locale: Locale, { code, params }: RulesError): string {
  return createTranslator({ locale, messages: messages[locale] })(`problems.${code}`, params)
}
