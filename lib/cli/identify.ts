import { text as readAll } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import { createTranslator } from 'use-intl/core'
import { type Identified, identify } from '#lib/desensitize/identify.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { locales } from '#lib/i18n/locales.ts'
import { desensitize as en } from '#lib/i18n/messages/en/desensitize.ts'
import { desensitize as zh } from '#lib/i18n/messages/zh/desensitize.ts'

/** `portal identify VALUE`: the detectors that accept a value. The value is never printed. */
export function identifyCommand(): Command {
  return new Command('identify')
    .description('name the detectors that accept one value: an ID, a number, a text with such in it')
    .argument('<value>', 'the value, or - to read it from standard input')
    .option('--json', 'print { detectors: [{ id, category, personal, strength, certainty, inText }] }')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(locales).default('zh'))
    .action(async (value: string, options: { json?: boolean; lang: Locale }) => {
      // From standard input nothing stays in the shell's history or in the list of processes.
      const found = identify(value === '-' ? await readAll(process.stdin) : value)
      const answer = options.json
        ? JSON.stringify({ detectors: found }, null, 2)
        : describeIdentified(found, options.lang)
      process.stdout.write(`${answer}\n`)
    })
}

/** The detectors as text for a terminal, one a line. */
export function describeIdentified(found: readonly Identified[], locale: Locale): string {
  const messages = locale === 'zh' ? zh : en
  const t = createTranslator({ locale, messages })
  if (found.length === 0) return t('identify.nothing')
  return found
    .map(({ id, personal, certainty, inText }) => {
      const key = personal ? (inText ? 'inText' : 'finding') : 'organisation'
      const detector = messages.detectors[id as keyof typeof zh.detectors] ?? id
      return t(`identify.${key}`, { detector, certainty: t(`confidence.${certainty}`) })
    })
    .join('\n')
}
