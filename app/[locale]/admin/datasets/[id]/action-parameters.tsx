'use client'
import { useState } from 'react'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import type { PlanText } from './describe-action.ts'
import type { EditedColumn } from './plan-column.tsx'

type Generalisation = Extract<ColumnAction, { action: 'generalise' }>['generalisation']

const goals = ['year', 'month', 'band', 'town'] as const
/** A mask keeps no more than this at either end (`columnActionSchema`). */
const mostKept = 20

/** What an action needs to be told: the ground of a kept column, the ends of a mask, the goal of a generalisation. */
export function ActionParameters({
  id,
  locale,
  text,
  column,
  action,
  onAction,
}: {
  id: string
  locale: Locale
  text: PlanText
  column: EditedColumn
  action: ColumnAction
  onAction: (action: ColumnAction) => void
}) {
  if (action.action === 'keep') {
    if (!column.needsDecision) return null
    return (
      <TextField
        name={`${id}-ground`}
        label={text.ground}
        hint={text.groundHint}
        required
        maxLength={200}
        value={action.ground ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onAction(value ? { action: 'keep', ground: value } : { action: 'keep' })
        }
      />
    )
  }
  if (action.action === 'mask') {
    return (
      <MaskEnds id={id} locale={locale} text={text} column={column} action={action} onAction={onAction} />
    )
  }
  if (action.action !== 'generalise') return null
  const { generalisation } = action
  const generalise = (next: Generalisation) => onAction({ action: 'generalise', generalisation: next })
  return (
    <div className="flex gap-4 [&>.field]:mt-0">
      <SelectField
        name={`${id}-to`}
        label={text.generalisation}
        value={generalisation.to}
        options={goals.map((to) => ({ value: to, label: text.generalisationNames[to] }))}
        onChange={(event) => generalise(goalOf(event.currentTarget.value))}
      />
      {generalisation.to === 'band' && (
        <NumberField
          name={`${id}-width`}
          label={text.width}
          min={0.000001}
          step="any"
          value={generalisation.width}
          onValue={(width) => generalise({ to: 'band', width })}
        />
      )}
    </div>
  )
}

function goalOf(value: string): Generalisation {
  if (value === 'band') return { to: 'band', width: 10 }
  return { to: value === 'month' || value === 'town' ? value : 'year' }
}

function MaskEnds({
  id,
  locale,
  text,
  column: { maskBound },
  action,
  onAction,
}: {
  id: string
  locale: Locale
  text: PlanText
  column: EditedColumn
  action: Extract<ColumnAction, { action: 'mask' }>
  onAction: (action: ColumnAction) => void
}) {
  const t = makeTranslator(locale, text)
  return (
    <div>
      <div className="flex gap-4 [&>.field]:mt-0">
        <NumberField
          name={`${id}-first`}
          label={text.keepFirst}
          min={0}
          max={mostKept}
          value={action.keepFirst}
          onValue={(keepFirst) => onAction({ ...action, keepFirst })}
        />
        <NumberField
          name={`${id}-last`}
          label={text.keepLast}
          min={0}
          max={mostKept}
          value={action.keepLast}
          onValue={(keepLast) => onAction({ ...action, keepLast })}
        />
      </div>
      {maskBound && (
        <p className="mt-2 text-small text-soft">
          {t('maskBound', { first: maskBound.maxFirst, last: maskBound.maxLast })}
        </p>
      )}
    </div>
  )
}

/** A number that may be half typed: only one within its bounds is told on. */
function NumberField({
  value,
  onValue,
  min,
  max,
  step = 1,
  ...rest
}: {
  name: string
  label: string
  value: number
  onValue: (value: number) => void
  min: number
  max?: number
  step?: number | 'any'
}) {
  const [typed, setTyped] = useState({ text: String(value), value })
  // What is shown follows the value when something else changes it, the button that takes the proposal for instance.
  const shown = typed.value === value ? typed.text : String(value)
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      className="max-w-32"
      min={min}
      max={max}
      step={step}
      value={shown}
      onChange={(event) => {
        const { value: text, valueAsNumber, validity } = event.currentTarget
        const valid = validity.valid && Number.isFinite(valueAsNumber)
        setTyped({ text, value: valid ? valueAsNumber : value })
        if (valid) onValue(valueAsNumber)
      }}
    />
  )
}
