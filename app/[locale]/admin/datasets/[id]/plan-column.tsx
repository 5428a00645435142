'use client'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { ActionName } from '#lib/desensitize/standard.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import { Button } from '#lib/ui/button.tsx'
import { SelectField } from '#lib/ui/select-field.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { ActionParameters } from './action-parameters.tsx'
import { BeforeAfter } from './before-after.tsx'
import { describeAction, type PlanText } from './describe-action.ts'
import { actionNames, freshAction, suitsType } from './fresh-action.ts'

export type ColumnType = InspectedColumn['type']

/** A hierarchy file at hand. */
export interface HierarchyName {
  name: string
  levels: number
}

/** One column as the editor shows it; every text is in the reader's language already. */
export interface EditedColumn {
  name: string
  type: ColumnType
  about: string
  found: string[]
  clauses: { clause: string; text: string }[]
  do: ColumnAction
  proposal: ColumnAction
  undecided: boolean
  needsDecision: boolean
  allowed: ActionName[]
  maskBound: { maxFirst: number; maxLast: number } | null
}

/** First cells of one column; `after` is null where the column is removed. */
export interface ColumnCells {
  column: string
  before: string[]
  after: (string | null)[]
}

/** One column of the plan: what was found and what the standard says, what is done, and how it looks then. */
export function PlanColumn({
  index,
  locale,
  text,
  column,
  action,
  confirmed,
  cells,
  fault,
  hierarchies,
  onAction,
  onConfirmed,
}: {
  index: number
  locale: Locale
  text: PlanText
  column: EditedColumn
  action: ColumnAction
  confirmed: boolean
  cells: ColumnCells | undefined
  fault: string | undefined
  hierarchies: readonly HierarchyName[]
  onAction: (action: ColumnAction) => void
  onConfirmed: (confirmed: boolean) => void
}) {
  const t = makeTranslator(locale, text)
  const id = `plan-${index}`
  const proposed = JSON.stringify(action) === JSON.stringify(column.proposal)
  function choose(name: ActionName) {
    onAction(name === column.proposal.action ? column.proposal : freshAction(name, column.type))
  }
  return (
    <fieldset className="border-t border-rule py-5 first-of-type:border-t-0">
      <legend className="float-left w-full pb-2 font-semibold">
        {column.name} <span className="text-small font-normal text-soft">{column.about}</span>
      </legend>
      <div className="clear-both grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="stack">
          <Found column={column} />
          {column.undecided && (
            <p className="border-s-4 border-warning ps-3 text-small">
              {text.undecided}
              <label className="choice choice-compact">
                <input
                  type="checkbox"
                  checked={confirmed}
                  onChange={(event) => onConfirmed(event.currentTarget.checked)}
                />
                <span>{text.confirm}</span>
              </label>
            </p>
          )}
          <div className="flex flex-wrap gap-x-4 gap-y-3 [&>.field]:mt-0 [&>.field]:grow">
            <SelectField
              id={`${id}-action`}
              name={`${id}-action`}
              label={text.action}
              hint={text.destroys[action.action]}
              error={fault}
              value={action.action}
              onChange={(event) => choose(event.currentTarget.value as ActionName)}
              options={actionNames
                .filter((name) => isOffered(name, column, action))
                .map((name) => ({ value: name, label: optionLabel(t, text, column, name) }))}
            />
            <ActionParameters
              id={id}
              locale={locale}
              text={text}
              column={column}
              action={action}
              hierarchies={hierarchies}
              onAction={onAction}
            />
          </div>
          {column.needsDecision && (
            <p className="cluster text-small text-soft">
              <span>{t('suggested', { action: describeAction(locale, text, column.proposal) })}</span>
              {!proposed && (
                <Button
                  type="button"
                  variant="quiet"
                  aria-label={t('resetOf', { column: column.name })}
                  onClick={() => onAction(column.proposal)}
                >
                  {text.reset}
                </Button>
              )}
            </p>
          )}
        </div>
        <BeforeAfter locale={locale} text={text} column={column.name} cells={cells} />
      </div>
    </fieldset>
  )
}

function isOffered(name: ActionName, { allowed, type }: EditedColumn, action: ColumnAction): boolean {
  if (name === 'keep' || name === action.action) return true
  return allowed.includes(name) && suitsType(name, type)
}

function optionLabel(
  t: ReturnType<typeof makeTranslator<PlanText>>,
  text: PlanText,
  { allowed }: EditedColumn,
  name: ActionName,
): string {
  const action = text.actionNames[name]
  return allowed.includes(name) ? action : t('notAllowed', { action })
}

function Found({ column }: { column: EditedColumn }) {
  if (column.found.length === 0) return null
  return (
    <div className="text-small">
      <p className="cluster">
        {column.found.map((found) => (
          <Tag key={found} tone={column.needsDecision ? 'warning' : 'plain'}>
            {found}
          </Tag>
        ))}
      </p>
      {column.clauses.map(({ clause, text }) => (
        <p key={clause} className="mt-2 text-soft">
          <strong className="font-semibold">{clause}</strong> {text}
        </p>
      ))}
    </div>
  )
}
