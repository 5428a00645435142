import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import { Band } from '#lib/ui/band.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readShortNames } from '../_site/site.ts'
import { ConsultationEntry } from './consultation-entry.tsx'
import { readConsultations } from './read-consultations.ts'
import { WhileAnyOpen, WhileOpen } from './while-open.tsx'

/** What the city asks its public now (Z28); gone from the page when the last has closed. */
export async function OpenConsultations({ locale }: { locale: Locale }) {
  const t = translator(locale, 'consultations')
  const now = new Date()
  const waiting = (await readConsultations()).filter((one) => consultationState(one, now) !== 'closed')
  if (waiting.length === 0) return null
  const nameOf = await readShortNames(locale)
  const periods = waiting.map(({ opensAt, closesAt }) => ({ opensAt, closesAt }))
  return (
    <WhileAnyOpen periods={periods}>
      <Band
        id="consultations"
        title={t('current')}
        note={<a href={pagePaths.consultations(locale)}>{t('all')}</a>}
      >
        <ul>
          {waiting.map((consultation) => (
            <WhileOpen
              key={consultation.slug}
              opensAt={consultation.opensAt}
              closesAt={consultation.closesAt}
              closed={false}
            >
              <ConsultationEntry
                locale={locale}
                consultation={consultation}
                heading="h3"
                department={nameOf(consultation.department)}
              />
            </WhileOpen>
          ))}
        </ul>
      </Band>
    </WhileAnyOpen>
  )
}
