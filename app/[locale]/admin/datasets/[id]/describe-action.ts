import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'

export type PlanText = typeof adminDatasets.plan

/** What is done to a column, with its parameters: “遮蔽，保留前 3 位、后 0 位”. */
export function describeAction(locale: Locale, text: PlanText, action: ColumnAction): string {
  const t = makeTranslator(locale, text)
  switch (action.action) {
    case 'mask':
      return t('actions.mask', { first: action.keepFirst, last: action.keepLast })
    case 'generalise': {
      const { generalisation } = action
      const width = generalisation.to === 'band' ? generalisation.width : 0
      return t('actions.generalise', { to: t(`generalisations.${generalisation.to}`, { width }) })
    }
    default:
      return t(`actions.${action.action}`)
  }
}
