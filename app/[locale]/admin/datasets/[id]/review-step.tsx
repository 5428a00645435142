import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormChoices, FormText } from '../../_components/form-fields.tsx'
import { recordReviewAction } from '../actions.server.ts'
import type { StepProps } from './dataset-submission-view.tsx'
import { StepBand } from './step-band.tsx'

/** What asks for the review: security before data enters (Z17, G20), and what must not be disclosed raw (Z26). */
const grounds = { 'zhongshan-2020': ['Z17', 'Z26'], 'guangzhou-2019': ['G20'] }

/** The department's confidentiality review, recorded before it submits (Z17, Z26, G20). */
export function ReviewStep({ locale, page, state }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { review, editable, busy } = page
  const open = editable && state !== 'later' && !busy
  return (
    <StepBand locale={locale} step="review" note={t('review.note')}>
      <p className="measure text-small text-soft">
        {t('review.why', {
          citations: grounds[page.ruleProfile]
            .map((code) => citeArticle(locale, code))
            .join(t('common.separator')),
        })}
      </p>
      {review && (
        <>
          <p>
            {t('review.recorded', {
              reviewedBy: review.reviewedBy,
              day: formatDay(locale, review.reviewedOn),
              conclusion: t(`review.conclusions.${review.conclusion}`),
            })}
          </p>
          {review.note && <p className="text-small">{review.note}</p>}
        </>
      )}
      {!review && state === 'later' && <p className="text-soft">{t('review.wait')}</p>}
      {!review && busy && state !== 'later' && <p className="text-soft">{t('review.busy')}</p>}
      {open && !review && <ReviewForm locale={locale} page={page} />}
      {open && review && (
        <Fold summary={t('review.change')}>
          <ReviewForm locale={locale} page={page} />
        </Fold>
      )}
    </StepBand>
  )
}

function ReviewForm({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { review } = page
  const conclusions = ['no-secret', 'no-secret-after-desensitization'] as const
  return (
    <ActionForm
      action={recordReviewAction}
      locale={locale}
      text={{ submit: t('review.save'), working: t('review.saving'), errors: t('common.errorTitle') }}
    >
      <input type="hidden" name="id" value={page.id} />
      <FormText
        name="reviewedBy"
        label={t('review.reviewedBy')}
        hint={t('review.reviewedByHint')}
        list="review-posts"
        defaultValue={review?.reviewedBy}
        required
      />
      <datalist id="review-posts">
        {page.reviewPosts.map((post) => (
          <option key={post.zh} value={post[locale]} />
        ))}
      </datalist>
      <div id="conclusion" tabIndex={-1}>
        <FormChoices
          type="radio"
          name="conclusion"
          label={t('review.conclusion')}
          choices={conclusions.map((value) => ({ value, label: t(`review.conclusions.${value}`) }))}
          selected={review ? [review.conclusion] : []}
          required
        />
      </div>
      <FormText
        name="reviewedOn"
        type="date"
        label={t('review.reviewedOn')}
        max={page.today}
        defaultValue={review?.reviewedOn}
        className="max-w-56"
        required
      />
      <FormText
        name="note"
        label={t('review.remark')}
        optional={t('plan.groundOptional')}
        defaultValue={review?.note}
        maxLength={500}
      />
    </ActionForm>
  )
}
