import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { TableProblem } from '#lib/tabular/inspection.ts'
import { Notice } from '#lib/ui/notice.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { checkAgainAction } from '../actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { FaultsPanel } from './faults-panel.tsx'
import { RunningWork } from './running-work.tsx'
import { StepBand } from './step-band.tsx'

/** What is wrong with the file by row and column, as a table and against its data dictionary. */
export function CheckStep({ locale, page }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { busy, inspection, failure, upload, usable } = page
  return (
    <StepBand locale={locale} step="check" note={t('check.note')}>
      {busy?.what === 'check' && (
        <RunningWork
          locale={locale}
          submission={page.id}
          label={t('check.running')}
          mayStop={page.canCancel}
        />
      )}
      {!busy && failure && !inspection && (
        <Notice tone="danger" title={t('page.failureTitle')}>
          <p>{describeProblem(locale, failure, { area: 'disclosure' })}</p>
        </Notice>
      )}
      {!busy && failure && !inspection && page.editable && (
        <ActionForm
          action={checkAgainAction}
          locale={locale}
          text={{ submit: t('check.again'), working: t('check.running'), errors: t('common.errorTitle') }}
        >
          <input type="hidden" name="id" value={page.id} />
        </ActionForm>
      )}
      {!busy && !inspection && !failure && <p className="text-soft">{t('check.wait')}</p>}
      {inspection && upload && (
        <>
          {inspection.columns.length > 0 && (
            <p>{t('check.summary', { rows: inspection.rows, columns: inspection.columns.length })}</p>
          )}
          {inspection.problems.length === 0 ? (
            <p>{t('check.clean')}</p>
          ) : (
            <>
              <Notice tone={usable ? 'info' : 'danger'} title={problemsTitle(locale, page)} />
              <Problems locale={locale} problems={inspection.problems} />
              {inspection.problemCount > inspection.problems.length && (
                <p className="text-small text-soft">
                  {t('check.more', { shown: inspection.problems.length, count: inspection.problemCount })}
                </p>
              )}
            </>
          )}
          {usable && <FaultsPanel locale={locale} page={page} />}
        </>
      )}
    </StepBand>
  )
}

function problemsTitle(locale: Locale, { inspection, usable }: StepProps['page']): string {
  const t = adminTranslator(locale, 'admin-datasets')
  const count = inspection?.problemCount ?? 0
  return usable ? t('check.warningsTitle', { count }) : t('check.errorsTitle', { count })
}

function Problems({ locale, problems }: { locale: Locale; problems: TableProblem[] }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const columns: Column<TableProblem>[] = [
    { id: 'row', header: t('check.row'), numeric: true, cell: ({ row }) => row ?? '' },
    { id: 'column', header: t('check.column'), cell: ({ column }) => column ?? '' },
    {
      id: 'what',
      header: t('check.what'),
      cell: (problem) => describeProblem(locale, problem, { area: 'tabular' }),
    },
    {
      id: 'severity',
      header: t('check.severity'),
      cell: ({ severity }) => t(`check.severities.${severity}`),
    },
  ]
  return (
    <Table
      caption={t('check.problemsCaption')}
      captionHidden
      columns={columns}
      rows={problems}
      rowKey={(_, index) => index}
    />
  )
}
