'use client'
import type { RiskPlan } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { RiskText } from '../../_components/risk-comparison.tsx'

/** Which columns count, and what becomes of records that stay too rare. */
export function RiskColumns({
  locale,
  text,
  columns,
  risk,
  maxSuppressedShare,
  onRisk,
}: {
  locale: Locale
  text: RiskText
  /** Columns that are published, in their order. */
  columns: readonly string[]
  risk: RiskPlan
  maxSuppressedShare: number
  onRisk: (risk: RiskPlan) => void
}) {
  const t = makeTranslator(locale, text)
  const toggle = (kind: 'quasiIdentifiers' | 'sensitive', column: string, chosen: boolean) =>
    onRisk({
      ...risk,
      [kind]: columns.filter((other) => (other === column ? chosen : risk[kind].includes(other))),
    })
  return (
    <div className="stack">
      <ColumnChoice
        id="risk-quasi"
        legend={text.quasi}
        hint={text.quasiHint}
        columns={columns}
        chosen={risk.quasiIdentifiers}
        onToggle={(column, chosen) => toggle('quasiIdentifiers', column, chosen)}
      />
      <ColumnChoice
        id="risk-sensitive"
        legend={text.sensitive}
        hint={text.sensitiveHint}
        columns={columns.filter((column) => !risk.quasiIdentifiers.includes(column))}
        chosen={risk.sensitive}
        onToggle={(column, chosen) => toggle('sensitive', column, chosen)}
      />
      <div className="field">
        <div className="choice">
          <input
            id="risk-suppress"
            type="checkbox"
            checked={risk.suppressRecords}
            aria-describedby="risk-suppress-hint"
            onChange={({ currentTarget }) => onRisk({ ...risk, suppressRecords: currentTarget.checked })}
          />
          <div>
            <label htmlFor="risk-suppress">{text.suppress}</label>
            <p id="risk-suppress-hint" className="hint">
              {t('suppressHint', { share: maxSuppressedShare })}
            </p>
          </div>
        </div>
      </div>
    </div>
  )
}

function ColumnChoice({
  id,
  legend,
  hint,
  columns,
  chosen,
  onToggle,
}: {
  id: string
  legend: string
  hint: string
  columns: readonly string[]
  chosen: readonly string[]
  onToggle: (column: string, chosen: boolean) => void
}) {
  return (
    <fieldset className="field max-w-none" aria-describedby={`${id}-hint`}>
      <legend>{legend}</legend>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <div className="flex flex-wrap gap-x-6">
        {columns.map((column, index) => (
          <div key={column} className="choice choice-compact">
            <input
              id={`${id}-${index}`}
              type="checkbox"
              checked={chosen.includes(column)}
              onChange={({ currentTarget }) => onToggle(column, currentTarget.checked)}
            />
            <label htmlFor={`${id}-${index}`}>{column}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
