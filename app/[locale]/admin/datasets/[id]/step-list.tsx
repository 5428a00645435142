import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { classNames } from '#lib/ui/class-names.ts'
import { type Step, type StepState, steps } from './step-states.ts'

const look: Record<StepState, string> = {
  done: 'border-accent text-ink',
  now: 'border-accent bg-accent-wash text-ink font-semibold',
  later: 'border-rule text-soft',
  fault: 'border-danger bg-danger-wash text-danger font-semibold',
}

/** The eight steps with where each stands; each leads to its part of the page. */
export function StepList({ locale, states }: { locale: Locale; states: Record<Step, StepState> }) {
  const t = adminTranslator(locale, 'admin-datasets')
  return (
    <nav aria-label={t('page.steps')} className="no-print mb-8">
      <ol className="grid grid-cols-1 gap-x-2 gap-y-1 sm:grid-cols-4 lg:grid-cols-8">
        {steps.map((step, index) => (
          <li key={step}>
            <a
              href={`#${step}`}
              aria-current={states[step] === 'now' ? 'step' : undefined}
              className={classNames(
                'flex h-full items-baseline justify-between gap-2 border-t-4 px-2 py-2 text-small no-underline sm:block',
                look[states[step]],
              )}
            >
              <span>
                {index + 1} {t(`${step}.title`)}
              </span>
              <span className="text-fine font-normal sm:block">{t(`page.stepStates.${states[step]}`)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
