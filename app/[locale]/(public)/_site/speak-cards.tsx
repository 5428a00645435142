import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { pagePaths } from './paths.ts'

/** The other ways to speak, each with a page of its own. */
export const otherKinds = ['fault', 'request', 'complaint'] as const

/** What else one may want to do than give an opinion. */
export function SpeakCards({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  return (
    <nav aria-label={t('opinion.which')} className="no-print pb-8">
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
        {otherKinds.map((kind) => (
          <li key={kind} className="border-t-2 border-accent pt-3">
            <a className="text-h3" href={pagePaths.speak(locale, kind)}>
              {t(`opinion.kinds.${kind}.title`)}
            </a>
            <p className="text-small text-soft">{t(`opinion.kinds.${kind}.lead`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
