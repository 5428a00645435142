'use client'
import { useState } from 'react'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import type { GeneralisationProposal } from '#lib/desensitize/run-worker.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { ErrorSummary } from '#lib/ui/error-summary.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import type { RiskText } from '../../_components/risk-comparison.tsx'
import { savePlanAction } from '../actions.server.ts'
import type { PlanText } from './describe-action.ts'
import { type EditedPlan, planOf } from './edited-plan.ts'
import { type ColumnCells, type EditedColumn, type HierarchyName, PlanColumn } from './plan-column.tsx'
import { type RequiredRisk, RiskPanel } from './risk-panel.tsx'
import { usePlanPreview } from './use-plan-preview.ts'

export interface PlanFault {
  column?: string | undefined
  message: string
}

/** The plan, column by column, with before and after beside each, and its risk. An island: previews follow every change. */
export function PlanEditor({
  locale,
  submission,
  columns,
  initial,
  initialPreviews,
  initialFaults,
  hierarchies,
  required,
  measured,
  text,
  riskText,
  errorTitle,
}: {
  locale: Locale
  submission: string
  columns: EditedColumn[]
  initial: Pick<EditedPlan, 'standard' | 'risk'>
  initialPreviews: ColumnCells[]
  initialFaults: PlanFault[]
  hierarchies: HierarchyName[]
  required: RequiredRisk
  measured: RiskComparison | null
  text: PlanText
  riskText: RiskText
  errorTitle: string
}) {
  const t = makeTranslator(locale, text)
  const [actions, setActions] = useState<ColumnAction[]>(() => columns.map((column) => column.do))
  const [open, setOpen] = useState<boolean[]>(() => columns.map(({ undecided }) => undecided))
  const [risk, setRisk] = useState(initial.risk)
  const [faults, setFaults] = useState(initialFaults)
  const [refused, setRefused] = useState<{ title: string; errors: { field?: string; message: string }[] }>()
  const [saving, setSaving] = useState(false)
  const plan = planOf({ standard: initial.standard, columns, actions, open, risk })
  const cells = usePlanPreview(locale, submission, initialPreviews, plan)

  function change(index: number, action: ColumnAction) {
    setActions((before) => before.with(index, action))
    // Who changes what is done has decided.
    setOpen((before) => before.with(index, false))
    setFaults((before) => before.filter(({ column }) => column !== columns[index]?.name))
  }
  function take(proposal: GeneralisationProposal) {
    for (const [index, { name }] of columns.entries()) {
      const action = proposal.actions[name]
      // A column that is kept already keeps its ground.
      if (action && !(action.action === 'keep' && actions[index]?.action === 'keep')) change(index, action)
    }
    if (proposal.recordsSuppressed > 0) setRisk((before) => ({ ...before, suppressRecords: true }))
  }
  async function save() {
    setSaving(true)
    setRefused(undefined)
    const answer = await savePlanAction(locale, submission, plan)
    // When all is well the page comes anew, with the result under way.
    if (answer.ok && answer.value.length === 0) return
    setSaving(false)
    const found: PlanFault[] = answer.ok ? answer.value : [{ message: answer.message }]
    setFaults(found)
    setRefused({
      title: answer.ok ? t('faultsTitle', { count: found.length }) : errorTitle,
      errors: found.map((fault) => ({ field: fieldOf(columns, fault), message: fault.message })),
    })
  }
  const show = (index: number) => (
    <PlanColumn
      key={columns[index]!.name}
      index={index}
      locale={locale}
      text={text}
      column={columns[index]!}
      action={actions[index]!}
      confirmed={!open[index]}
      cells={cells.get(columns[index]!.name)}
      fault={faults.find(({ column }) => column === columns[index]!.name)?.message}
      hierarchies={hierarchies}
      onAction={(action) => change(index, action)}
      onConfirmed={(confirmed) => setOpen((before) => before.with(index, !confirmed))}
    />
  )
  const confirmAll = (indexes: number[]) =>
    setOpen((before) => before.map((is, index) => is && !indexes.includes(index)))
  return (
    <div className="stack">
      {refused && <ErrorSummary key={JSON.stringify(refused)} {...refused} />}
      <p className="text-small text-soft">{text.previewNote}</p>
      <PlanColumns locale={locale} text={text} columns={columns} open={open} onConfirm={confirmAll}>
        {show}
      </PlanColumns>
      <RiskPanel
        locale={locale}
        text={riskText}
        planText={text}
        submission={submission}
        columns={columns.flatMap(({ name }, index) => (actions[index]?.action === 'remove' ? [] : name))}
        plan={plan}
        required={required}
        initial={measured}
        onRisk={setRisk}
        onTake={take}
      />
      <p className="cluster mt-6">
        <Button type="button" disabled={saving} onClick={() => void save()}>
          {saving ? text.saving : text.save}
        </Button>
        <span className="text-small text-soft" aria-live="polite">
          {t('summary', countActions(actions))}
        </span>
      </p>
    </div>
  )
}

/** Columns with findings first; the others folded away unless one of them waits for its decision. */
function PlanColumns({
  locale,
  text,
  columns,
  open,
  onConfirm,
  children: show,
}: {
  locale: Locale
  text: PlanText
  columns: EditedColumn[]
  open: boolean[]
  onConfirm: (indexes: number[]) => void
  children: (index: number) => React.ReactNode
}) {
  const t = makeTranslator(locale, text)
  const indexes = columns.map((_, index) => index)
  const judged = indexes.filter((index) => columns[index]!.found.length > 0)
  const others = indexes.filter((index) => !judged.includes(index))
  const waiting = others.filter((index) => open[index])
  return (
    <>
      <div>{judged.map(show)}</div>
      {others.length > 0 && (
        <Fold
          summary={t('others', { count: others.length })}
          open={judged.length === 0 || others.some((index) => columns[index]?.undecided)}
        >
          {waiting.length > 0 && (
            <Button type="button" variant="secondary" onClick={() => onConfirm(others)}>
              {t('confirmOthers', { count: waiting.length })}
            </Button>
          )}
          {others.map(show)}
        </Fold>
      )}
    </>
  )
}

function fieldOf(columns: EditedColumn[], { column }: PlanFault): string | undefined {
  const index = columns.findIndex(({ name }) => name === column)
  return index < 0 ? undefined : `plan-${index}-action`
}

function countActions(actions: ColumnAction[]) {
  const keep = actions.filter(({ action }) => action === 'keep').length
  const removed = actions.filter(({ action }) => action === 'remove').length
  return { keep, removed, changed: actions.length - keep - removed }
}
