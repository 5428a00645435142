import type { ColumnAction, Generalisation } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminPlan } from '#lib/i18n/messages/zh/admin-plan.ts'

export type PlanText = typeof adminPlan

/** What is done to a column, with its parameters: “遮蔽，保留前 3 位、后 0 位”. */
export function describeAction(locale: Locale, text: PlanText, action: ColumnAction): string {
  const t = makeTranslator(locale, text)
  switch (action.action) {
    case 'mask':
      return t('actions.mask', { first: action.keepFirst, last: action.keepLast })
    case 'truncate':
      return t('actions.truncate', { first: action.keepFirst })
    case 'suppress-rare':
      return t('actions.suppress-rare', { below: action.below })
    case 'round':
      return t('actions.round', { to: String(action.to) })
    case 'top-bottom':
      return t('actions.top-bottom', { top: orNone(action.top), bottom: orNone(action.bottom) })
    case 'generalise':
      return t('actions.generalise', { to: describeGeneralisation(locale, text, action.generalisation) })
    default:
      return t(`actions.${action.action}`)
  }
}

function describeGeneralisation(locale: Locale, text: PlanText, generalisation: Generalisation): string {
  const t = makeTranslator(locale, text)
  switch (generalisation.to) {
    case 'band':
      return t('generalisations.band', { width: String(generalisation.width) })
    case 'age-band':
      return t('generalisations.age-band', { width: generalisation.width, top: orNone(generalisation.top) })
    case 'division-code':
      return t('generalisations.division-code', { level: text.levels[generalisation.level] })
    default:
      return t(`generalisations.${generalisation.to}`, { ...generalisation })
  }
}

/** A choice between messages takes no number that is absent. */
function orNone(value: number | undefined): string {
  return value === undefined ? 'none' : String(value)
}
