import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { ActionForm } from '../../_components/action-form.tsx'
import { submitAction } from '../actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { StepBand } from './step-band.tsx'
import { faultsUnstated } from './step-states.ts'

/** Who decides, what remains of the limit, what is still missing, and the button. */
export function SubmitStep({ locale, page, state }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { due } = page
  const missing = missingOf(page)
  const open = page.editable && !page.busy
  const remaining = due && (due.overdue ? t('due.overdue') : t('due.remaining', { days: due.remaining }))
  return (
    <StepBand locale={locale} step="submit" note={t('submit.note')}>
      <p>{t('submit.who', { publisher: page.publisher[locale], citation: citationOf(locale, page) })}</p>
      {remaining && <p>{t('submit.remaining', { remaining })}</p>}
      {open && missing.length > 0 && (
        <>
          <p>{t('submit.todo')}</p>
          <ul className="list-disc ps-6">
            {missing.map(({ need, step }) => (
              <li key={need}>
                <a href={`#${step}`}>{t(`submit.needs.${need}`)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && state === 'now' && (
        <>
          <p className="measure text-small text-soft">{t('submit.answer')}</p>
          <ActionForm
            action={submitAction}
            locale={locale}
            text={{
              submit: t('submit.button'),
              working: t('submit.submitting'),
              errors: t('common.errorTitle'),
            }}
          >
            <input type="hidden" name="id" value={page.id} />
          </ActionForm>
        </>
      )}
    </StepBand>
  )
}

/** Z27 where the decree covers disclosure; else approval is the city's own rule. */
function citationOf(locale: Locale, { due }: DatasetSubmissionPage): string {
  return due?.article ? citeArticle(locale, due.article) : 'none'
}

/** What stands between the submission and its review. After a return the result is made anew, even where one is kept. */
function missingOf(page: DatasetSubmissionPage) {
  const { upload, usable, result, review, state, reading } = page
  const needs: { need: 'upload' | 'reading' | 'check' | 'faults' | 'result' | 'review'; step: string }[] = []
  if (!upload) needs.push({ need: 'upload', step: 'upload' })
  else if (!usable) needs.push({ need: 'check', step: 'check' })
  if (reading === 'to-confirm') needs.push({ need: 'reading', step: 'reading' })
  if (faultsUnstated(page)) needs.push({ need: 'faults', step: 'faults' })
  if (!result || state !== 'ready') needs.push({ need: 'result', step: 'plan' })
  if (!review) needs.push({ need: 'review', step: 'review' })
  return needs
}
