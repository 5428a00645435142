'use client'
import { useEffect, useRef, useState } from 'react'
import type { ColumnAction } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { ErrorSummary } from '#lib/ui/error-summary.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { previewAction, savePlanAction } from '../actions.server.ts'
import type { PlanText } from './describe-action.ts'
import { type ColumnCells, type EditedColumn, PlanColumn } from './plan-column.tsx'

/** So long nothing may be typed before the preview is asked for again. */
const quietMs = 300

export interface PlanFault {
  column?: string | undefined
  message: string
}

/** The plan, column by column, with before and after beside each. An island: the preview follows every change. */
export function PlanEditor({
  locale,
  submission,
  standard,
  columns,
  initialPreviews,
  initialFaults,
  text,
  errorTitle,
}: {
  locale: Locale
  submission: string
  standard: { id: string; version: string }
  columns: EditedColumn[]
  initialPreviews: ColumnCells[]
  initialFaults: PlanFault[]
  text: PlanText
  errorTitle: string
}) {
  const t = makeTranslator(locale, text)
  const [actions, setActions] = useState<ColumnAction[]>(() => columns.map((column) => column.do))
  const [open, setOpen] = useState<boolean[]>(() => columns.map(({ undecided }) => undecided))
  const [faults, setFaults] = useState(initialFaults)
  const [refused, setRefused] = useState<{ title: string; errors: { field?: string; message: string }[] }>()
  const [saving, setSaving] = useState(false)
  const plan = planOf(standard, columns, actions, open)
  const cells = usePreview(locale, submission, initialPreviews, plan)

  function change(index: number, action: ColumnAction) {
    setActions((before) => before.with(index, action))
    // Who changes what is done has decided.
    setOpen((before) => before.with(index, false))
    setFaults((before) => before.filter(({ column }) => column !== columns[index]?.name))
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
      onAction={(action) => change(index, action)}
      onConfirmed={(confirmed) => setOpen((before) => before.with(index, !confirmed))}
    />
  )
  const indexes = columns.map((_, index) => index)
  const judged = indexes.filter((index) => columns[index]!.found.length > 0)
  const others = indexes.filter((index) => !judged.includes(index))
  const waiting = others.filter((index) => open[index])
  return (
    <div>
      {refused && <ErrorSummary key={JSON.stringify(refused)} {...refused} />}
      <p className="text-small text-soft">{text.previewNote}</p>
      {judged.map(show)}
      {others.length > 0 && (
        <Fold
          summary={t('others', { count: others.length })}
          open={
            judged.length === 0 || columns.some((column, index) => column.undecided && others.includes(index))
          }
        >
          {waiting.length > 0 && (
            <Button
              type="button"
              variant="secondary"
              onClick={() => setOpen((before) => before.map((is, index) => is && !others.includes(index)))}
            >
              {t('confirmOthers', { count: waiting.length })}
            </Button>
          )}
          {others.map(show)}
        </Fold>
      )}
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

function planOf(
  standard: { id: string; version: string },
  columns: EditedColumn[],
  actions: ColumnAction[],
  open: boolean[],
) {
  return {
    standard,
    columns: columns.map(({ name }, index) => ({
      column: name,
      do: actions[index]!,
      ...(open[index] && { undecided: true as const }),
    })),
  }
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

/** Before and after under the plan as it is being edited; asked for when the typing rests, the last answer counts. */
function usePreview(
  locale: Locale,
  submission: string,
  initial: ColumnCells[],
  plan: ReturnType<typeof planOf>,
): Map<string, ColumnCells> {
  const [cells, setCells] = useState(initial)
  const wanted = JSON.stringify(plan)
  const shown = useRef(wanted)
  useEffect(() => {
    if (shown.current === wanted) return
    let stale = false
    const timer = setTimeout(async () => {
      const answer = await previewAction(locale, submission, JSON.parse(wanted))
      if (stale || !answer.ok) return
      shown.current = wanted
      setCells(answer.value)
    }, quietMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [locale, submission, wanted])
  return new Map(cells.map((column) => [column.column, column]))
}
