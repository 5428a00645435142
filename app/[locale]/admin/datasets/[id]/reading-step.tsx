import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import type { Inspection, TableProblem } from '#lib/tabular/inspection.ts'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { describeDialect, describeHeader } from '../../_components/reading-text.ts'
import { confirmReadingAction } from '../reading-actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { ReadingEditor } from './reading-editor.tsx'
import { ReadingFold } from './reading-fold.tsx'
import { StepBand } from './step-band.tsx'

/** How the bytes became a table: what was found, and the settings with a live preview for the one who uploaded it. */
export function ReadingStep({ locale, page }: StepProps) {
  const t = adminTranslator(locale, 'admin-reading')
  const { inspection, editable, busy, result, usable, reading } = page
  if (!inspection || isUnopened(inspection)) {
    const wait = inspection ? 'unopened' : busy ? 'finding' : 'wait'
    return (
      <StepBand locale={locale} step="reading" note={t('note')}>
        <p className="text-soft">{t(wait)}</p>
      </StepBand>
    )
  }
  // Folded away once there is a result, which another reading would clear.
  const Editor = result ? ReadingFold : ReadingEditor
  return (
    <StepBand locale={locale} step="reading" note={t('note')}>
      {usable && <Reading locale={locale} page={page} />}
      {inspection.choices.sheets.length > 1 && inspection.dialect.format === 'xlsx' && (
        <p>
          {t('severalSheets', {
            count: inspection.choices.sheets.length,
            sheet: inspection.dialect.sheet,
          })}
        </p>
      )}
      {reading === 'to-confirm' && <CloseEncodings locale={locale} page={page} />}
      {editable && !busy && (
        <Editor
          key={JSON.stringify([page.given, inspection.dialect])}
          locale={locale}
          submission={page.id}
          dialect={inspection.dialect}
          choices={inspection.choices}
          given={page.given ?? {}}
          text={adminMessages(locale, 'admin-reading')}
        />
      )}
    </StepBand>
  )
}

/** Damaged, encrypted or no table at all: no setting would make one of it. */
function isUnopened({ columns, problems }: Inspection): boolean {
  return columns.length === 0 && problems.some(({ code }) => unopened.includes(code))
}

const unopened: TableProblem['code'][] = ['broken-workbook', 'binary-file', 'empty-file', 'too-large']

function Reading({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-reading')
  const text = adminMessages(locale, 'admin-reading')
  const { dialect } = page.inspection!
  const header = describeHeader(locale, text, dialect)
  const by = page.given && Object.keys(page.given).length > 0 ? 'given' : 'found'
  return (
    <DefinitionList
      items={[
        { id: 'format', term: t('terms.format'), description: t(`formats.${dialect.format}`) },
        { id: 'how', term: t('terms.how'), description: describeDialect(locale, text, dialect) },
        ...(header ? [{ id: 'header', term: t('terms.header'), description: header }] : []),
        {
          id: 'by',
          term: t('terms.by'),
          description: `${t(`summary.${by}`)}${page.reading === 'confirmed' ? (locale === 'zh' ? `，${t('confirmed')}` : `. ${t('confirmed')}`) : ''}`,
        },
      ]}
    />
  )
}

/** Two encodings make sense of the bytes: nobody but a person who knows the words can say which it is. */
function CloseEncodings({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-reading')
  const [first, second] = page.inspection?.choices.encodings ?? []
  return (
    <Notice tone="warning" title={t('closeTitle')}>
      {first && second && (
        <p>
          {t('close', {
            first: t(`encodings.${first.encoding}`),
            second: t(`encodings.${second.encoding}`),
          })}
        </p>
      )}
      {page.editable && !page.busy && (
        <ActionForm
          action={confirmReadingAction}
          locale={locale}
          variant="secondary"
          text={{
            submit: t('confirm'),
            working: t('confirming'),
            errors: adminTranslator(locale, 'admin-datasets')('common.errorTitle'),
          }}
        >
          <input type="hidden" name="id" value={page.id} />
        </ActionForm>
      )}
    </Notice>
  )
}
