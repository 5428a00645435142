'use client'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { TextField } from '#lib/ui/text-field.tsx'
import type { PlanText } from './describe-action.ts'
import { GeneralisationFields } from './generalisation-fields.tsx'
import { NumberField } from './number-field.tsx'
import { OptionalNumber } from './optional-number.tsx'
import type { EditedColumn, HierarchyName } from './plan-column.tsx'

/** A mask keeps no more than this at either end (`columnActionSchema`). */
const mostKept = 20

interface Props<A extends ColumnAction = ColumnAction> {
  id: string
  locale: Locale
  text: PlanText
  column: EditedColumn
  action: A
  hierarchies: readonly HierarchyName[]
  onAction: (action: ColumnAction) => void
}

/** What an action needs to be told, and nothing for one that needs nothing. */
export function ActionParameters(props: Props) {
  const { id, text, action, onAction } = props
  switch (action.action) {
    case 'keep':
      return <Ground {...props} action={action} />
    case 'mask':
      return <MaskEnds {...props} action={action} />
    case 'truncate':
      return (
        <NumberField
          name={`${id}-first`}
          label={text.keepFirst}
          min={1}
          max={50}
          value={action.keepFirst}
          onValue={(keepFirst) => onAction({ ...action, keepFirst })}
        />
      )
    case 'suppress-rare':
      return (
        <NumberField
          name={`${id}-below`}
          label={text.below}
          min={2}
          max={1000}
          value={action.below}
          onValue={(below) => onAction({ ...action, below })}
        />
      )
    case 'round':
      return (
        <NumberField
          name={`${id}-round`}
          label={text.roundTo}
          min={0.000001}
          step="any"
          value={action.to}
          onValue={(to) => onAction({ ...action, to })}
        />
      )
    case 'top-bottom':
      return <Bounds {...props} action={action} />
    case 'generalise':
      return (
        <GeneralisationFields
          {...props}
          type={props.column.type}
          generalisation={action.generalisation}
          onGeneralisation={(generalisation) => onAction({ action: 'generalise', generalisation })}
        />
      )
    default:
      return null
  }
}

function Ground({ id, text, column, action, onAction }: Props<Extract<ColumnAction, { action: 'keep' }>>) {
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

function MaskEnds({
  id,
  locale,
  text,
  column: { maskBound },
  action,
  onAction,
}: Props<Extract<ColumnAction, { action: 'mask' }>>) {
  const t = makeTranslator(locale, text)
  return (
    <div>
      <div className="flex flex-wrap gap-4 [&>.field]:mt-0">
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

function Bounds({ id, text, action, onAction }: Props<Extract<ColumnAction, { action: 'top-bottom' }>>) {
  const change = (bounds: { top?: number | undefined; bottom?: number | undefined }) => {
    const { top, bottom } = { ...action, ...bounds }
    onAction({
      action: 'top-bottom',
      ...(bottom !== undefined && { bottom }),
      ...(top !== undefined && { top }),
    })
  }
  return (
    <div>
      <div className="flex flex-wrap gap-4 [&>.field]:mt-0">
        <OptionalNumber
          name={`${id}-bottom`}
          label={text.bottom}
          optional={text.groundOptional}
          value={action.bottom}
          onValue={(bottom) => change({ bottom })}
        />
        <OptionalNumber
          name={`${id}-top`}
          label={text.top}
          optional={text.groundOptional}
          value={action.top}
          onValue={(top) => change({ top })}
        />
      </div>
      {action.top === undefined && action.bottom === undefined && (
        <p className="mt-2 text-small text-soft">{text.oneBound}</p>
      )}
    </div>
  )
}
