import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { Dialect, TableProblem } from '#lib/tabular/inspection.ts'
import { Notice } from '#lib/ui/notice.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { checkAgainAction } from '../actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { StepBand } from './step-band.tsx'
import { WorkProgress } from './work-progress.tsx'

/** How the file was read, and what is wrong with it by row and column. */
export function CheckStep({ locale, page }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { busy, inspection, failure, upload, usable } = page
  return (
    <StepBand locale={locale} step="check" note={t('check.note')}>
      {busy?.what === 'check' && (
        <WorkProgress submission={page.id} label={t('check.running')} note={t('check.runningText')} />
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
            <p>
              {t('check.summary', {
                rows: inspection.rows,
                columns: inspection.columns.length,
                encoding: encodingName(locale, inspection.dialect),
                delimiter: delimiterName(locale, inspection.dialect),
              })}
            </p>
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

function encodingName(locale: Locale, { encoding, bom }: Dialect): string {
  const t = adminTranslator(locale, 'admin-datasets')
  return `${t(`check.encodings.${encoding}`)}${bom ? t('check.withBom') : ''}`
}

const delimiterNames: Record<string, 'comma' | 'semicolon' | 'tab' | 'pipe'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
}

function delimiterName(locale: Locale, { delimiter }: Dialect): string {
  const t = adminTranslator(locale, 'admin-datasets')
  return t(`check.delimiters.${delimiterNames[delimiter] ?? 'other'}`)
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
