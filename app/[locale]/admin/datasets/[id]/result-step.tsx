import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatBytes, type Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { buildAction } from '../actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { ResultSample } from './result-sample.tsx'
import { RunningWork } from './running-work.tsx'
import { StepBand } from './step-band.tsx'

type Result = NonNullable<DatasetSubmissionPage['result']>

/** The result as it would be published: its files, its first rows, and what changes against the version in force. */
export function ResultStep({ locale, page }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { busy, failure, result, editable, state, usable } = page
  const again = editable && !busy && usable && (failure || state === 'returned' || state === 'blocked')
  return (
    <StepBand locale={locale} step="result" note={t('result.note')}>
      {busy?.what === 'build' && (
        <RunningWork
          locale={locale}
          submission={page.id}
          label={t('check.building')}
          mayStop={page.canCancel}
        />
      )}
      {!busy && failure && usable && state !== 'blocked' && (
        <Notice tone="danger" title={t('page.failureTitle')}>
          <p>{describeProblem(locale, failure, { area: 'disclosure' })}</p>
        </Notice>
      )}
      {!busy && !result && !failure && <p className="text-soft">{t('result.wait')}</p>}
      {!busy && result && <ResultFacts locale={locale} page={page} result={result} />}
      {!busy && result && <Files locale={locale} result={result} />}
      {page.disclosure === 'conditional' && result && <p className="text-small">{t('result.conditional')}</p>}
      {!busy && page.sample && <ResultSample locale={locale} sample={page.sample} />}
      {again && (
        <ActionForm
          action={buildAction}
          locale={locale}
          variant="secondary"
          text={{
            submit: t('result.build'),
            working: t('plan.saving'),
            errors: t('common.errorTitle'),
          }}
        >
          <input type="hidden" name="id" value={page.id} />
        </ActionForm>
      )}
    </StepBand>
  )
}

function ResultFacts({
  locale,
  page,
  result,
}: {
  locale: Locale
  page: DatasetSubmissionPage
  result: Result
}) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { statement, columns } = result
  return (
    <DefinitionList
      items={[
        {
          id: 'rows',
          term: t('result.rows'),
          description: t('result.rowsOf', { before: statement.rowsIn, after: statement.rowsOut }),
        },
        ...(statement.risk
          ? [
              {
                id: 'suppressed',
                term: t('result.suppressedRecords'),
                description: t('result.suppressedOf', { count: result.recordsSuppressed ?? 0 }),
              },
            ]
          : []),
        { id: 'columns', term: t('result.columns'), description: columns.join(t('common.separator')) },
        {
          id: 'kept',
          term: t('result.kept'),
          description: statement.keptColumnsVerified
            ? t('result.keptYes', {
                citation: page.due?.article ? citeArticle(locale, page.due.article) : 'none',
              })
            : t('result.keptNo'),
        },
        {
          id: 'difference',
          term: t('result.difference'),
          description: <DifferenceText locale={locale} difference={page.difference} />,
        },
      ]}
    />
  )
}

function DifferenceText({
  locale,
  difference,
}: {
  locale: Locale
  difference: DatasetSubmissionPage['difference']
}) {
  const t = adminTranslator(locale, 'admin-datasets')
  if (!difference || (difference.rowsBefore === 0 && difference.columnsRemoved.length === 0)) {
    return t('result.first')
  }
  const separator = t('common.separator')
  const { columnsAdded, columnsRemoved, rowsAdded, rowsRemoved, rowsBefore, rowsAfter } = difference
  const rows = { added: rowsAdded, removed: rowsRemoved, before: rowsBefore, after: rowsAfter }
  return (
    <ul>
      <li>{t('result.differenceRows', rows)}</li>
      {columnsAdded.length > 0 && (
        <li>{t('result.columnsAdded', { columns: columnsAdded.join(separator) })}</li>
      )}
      {columnsRemoved.length > 0 && (
        <li>{t('result.columnsRemoved', { columns: columnsRemoved.join(separator) })}</li>
      )}
      {columnsAdded.length + columnsRemoved.length === 0 && <li>{t('result.sameColumns')}</li>}
    </ul>
  )
}

function Files({ locale, result }: { locale: Locale; result: Result }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const columns: Column<Result['files'][number]>[] = [
    { id: 'name', header: t('result.file'), rowHeader: true, cell: ({ name }) => name },
    { id: 'purpose', header: t('result.purpose'), cell: ({ purpose }) => t(`result.purposes.${purpose}`) },
    { id: 'size', header: t('result.size'), numeric: true, cell: ({ bytes }) => formatBytes(locale, bytes) },
  ]
  return (
    <Table
      caption={t('result.filesCaption')}
      columns={columns}
      rows={result.files}
      rowKey={({ name }) => name}
    />
  )
}
