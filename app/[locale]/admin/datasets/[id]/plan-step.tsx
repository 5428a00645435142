import { describeAddressLevels } from '#lib/i18n/address-levels.ts'
import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import { translator } from '#lib/i18n/translate.ts'
import { type DatasetSubmissionPage, readPreviews } from '#lib/server/admin/dataset-submission.ts'
import type { PlannedColumn } from '#lib/server/admin/plan-columns.ts'
import { currentBy } from '#lib/server/session.ts'
import { type Column, Table } from '#lib/ui/table.tsx'
import { RiskComparisonView } from '../../_components/risk-comparison.tsx'
import type { StepProps } from './dataset-submission-view.tsx'
import { describeAction } from './describe-action.ts'
import { detectorName } from './detector-name.ts'
import { HierarchyFiles } from './hierarchy-files.tsx'
import type { EditedColumn } from './plan-column.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { StepBand } from './step-band.tsx'

/** What is done to each column: an editor for the one who submits, a table for everybody else. */
export async function PlanStep({ locale, page, state }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const standard = page.standard.title[locale]
  return (
    <StepBand locale={locale} step="plan" note={t('plan.note', { standard })}>
      {state === 'later' ? (
        <p className="text-soft">{t('plan.wait')}</p>
      ) : page.editable && !page.busy ? (
        <>
          <Editor locale={locale} page={page} />
          <HierarchyFiles locale={locale} page={page} />
        </>
      ) : (
        <>
          <PlanTable locale={locale} columns={page.columns} />
          {page.risk.measured && (
            <RiskComparisonView
              locale={locale}
              text={adminMessages(locale, 'admin-risk')}
              comparison={page.risk.measured}
              required={page.risk.required.k}
            />
          )}
        </>
      )}
    </StepBand>
  )
}

async function Editor({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const by = await currentBy()
  const previews = by ? await readPreviews(by, page) : []
  const { required, plan, measured, hierarchies } = page.risk
  const faults = page.faults.flatMap((fault) =>
    // That a column waits for a decision is said where it is decided.
    fault.code === 'plan-undecided'
      ? []
      : {
          column: fault.column,
          message: describeProblem(locale, fault, {
            area: 'desensitize',
            standard: page.standard.title[locale],
          }),
        },
  )
  return (
    <PlanEditor
      locale={locale}
      submission={page.id}
      columns={page.columns.map((column) => editedColumn(locale, column))}
      initial={{ standard: page.standard, risk: plan }}
      initialPreviews={previews}
      initialFaults={faults}
      hierarchies={hierarchies}
      required={{ ...required, text: required.text[locale], standard: page.standard.title[locale] }}
      measured={measured}
      text={adminMessages(locale, 'admin-datasets').plan}
      riskText={adminMessages(locale, 'admin-risk')}
      errorTitle={adminTranslator(locale, 'admin-datasets')('common.errorTitle')}
    />
  )
}

function editedColumn(locale: Locale, planned: PlannedColumn): EditedColumn {
  const t = adminTranslator(locale, 'admin-datasets')
  const words = translator(locale, 'desensitize')
  const { column } = planned
  const params = { type: words(`types.${column.type}`), distinct: column.distinct, empty: column.empty }
  return {
    name: column.name,
    type: column.type,
    about: t('plan.type', params),
    found: column.findings.map(({ detector, confidence, matched, share, levels }) =>
      words('inspect.finding', {
        detector: detectorName(locale, detector),
        confidence: words(`confidence.${confidence}`),
        matched,
        share,
        levels: describeAddressLevels(locale, levels) || 'none',
      }),
    ),
    clauses: planned.clauses.map(({ clause, text }) => ({
      clause: t('plan.clause', { clause }),
      text: text[locale],
    })),
    do: planned.do,
    proposal: planned.proposal,
    undecided: planned.undecided,
    needsDecision: planned.needsDecision,
    allowed: planned.allowed,
    maskBound: planned.maskBound,
  }
}

function PlanTable({ locale, columns }: { locale: Locale; columns: PlannedColumn[] }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const text = adminMessages(locale, 'admin-datasets').plan
  const shown: Column<PlannedColumn>[] = [
    { id: 'column', header: t('findings.column'), rowHeader: true, cell: ({ column }) => column.name },
    { id: 'action', header: t('plan.action'), cell: (row) => describeAction(locale, text, row.do) },
    {
      id: 'ground',
      header: t('plan.ground'),
      cell: (row) => (row.do.action === 'keep' ? (row.do.ground ?? '') : ''),
    },
  ]
  return (
    <Table
      caption={t('plan.title')}
      captionHidden
      columns={shown}
      rows={columns}
      rowKey={({ column }) => column.name}
    />
  )
}
