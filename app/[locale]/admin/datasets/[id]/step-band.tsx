import type { ReactNode } from 'react'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Band } from '#lib/ui/band.tsx'
import { type Step, steps } from './step-states.ts'

/** One numbered step of the page. A step that cannot begin yet says what it waits for. */
export function StepBand({
  locale,
  step,
  note,
  children,
}: {
  locale: Locale
  step: Step
  note?: ReactNode
  children: ReactNode
}) {
  const t = adminTranslator(locale, 'admin-datasets')
  return (
    <Band id={step} title={`${steps.indexOf(step) + 1} ${t(`${step}.title`)}`} note={note}>
      {children}
    </Band>
  )
}
