import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { longestOpinion, shortestOpinion, speakers } from '#lib/opinions/form.ts'
import type { Portal } from '#lib/published/format.ts'
import { Button } from '#lib/ui/button.tsx'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { TextareaField } from '#lib/ui/text-field.tsx'

/** An opinion on a dataset or in general (Z28): a plain form, posted to the back office's inbox. */
export function OpinionForm({
  locale,
  portal,
  dataset,
}: {
  locale: Locale
  portal: Portal
  /** Slug; absent for an opinion in general. */
  dataset?: string
}) {
  const t = translator(locale, 'public')
  return (
    <form className="form no-print" method="post" action={`${portal.backOfficeOrigin}/api/opinions/`}>
      {dataset && <input type="hidden" name="dataset" value={dataset} />}
      <input type="hidden" name="language" value={locale} />
      <ChoiceGroup
        type="radio"
        name="speaker"
        label={t('opinion.speaker')}
        choices={speakers.map((speaker) => ({ value: speaker, label: t(`opinion.speakers.${speaker}`) }))}
        required
      />
      <TextareaField
        name="body"
        label={t('opinion.body')}
        hint={t('opinion.bodyHint')}
        minLength={shortestOpinion}
        maxLength={longestOpinion}
        required
      />
      <div className="honeypot" aria-hidden="true">
        <label htmlFor="website">{t('opinion.website')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Button>{t('opinion.submit')}</Button>
    </form>
  )
}
