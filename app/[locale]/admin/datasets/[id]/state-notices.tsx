import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { Notice } from '#lib/ui/notice.tsx'

/** What the reader has to know first: why it came back, that it waits, that it ended. */
export function StateNotices({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { state, reasons, failure, own } = page
  const open = !['submitted', 'approved', 'published', 'cancelled'].includes(state)
  return (
    <div className="stack mb-6">
      {open && reasons && (
        <Notice tone="warning" title={t('page.returnedTitle')}>
          <p className="whitespace-pre-line">{reasons}</p>
          <p className="text-small">{t('page.returnedWhat')}</p>
        </Notice>
      )}
      {state === 'blocked' && (
        <Notice tone="danger" title={t('page.blockedTitle')}>
          {failure && <p>{describeProblem(locale, failure, { area: 'disclosure' })}</p>}
          <p className="text-small">{t('page.blockedWhat')}</p>
        </Notice>
      )}
      {state === 'submitted' && (
        <Notice title={t('page.submittedTitle')}>
          {page.submittedAt && (
            <p>{t('page.submittedText', { at: formatInstant(locale, page.submittedAt) })}</p>
          )}
        </Notice>
      )}
      {state === 'approved' && <Notice title={t('page.approvedTitle')} />}
      {state === 'published' && (
        <Notice title={t('page.publishedTitle')}>
          <p>
            <a href={`/${locale}/datasets/${page.slug}/`}>{t('page.publishedLink')}</a>
          </p>
        </Notice>
      )}
      {state === 'cancelled' && <Notice title={t('page.cancelledTitle')} />}
      {open && !own && (
        <Notice>
          <p>{t('page.readOnlyOther')}</p>
        </Notice>
      )}
    </div>
  )
}
