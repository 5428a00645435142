import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale, languageTags } from '#lib/i18n/locales.ts'
import type { ShownOpinion } from '#lib/server/admin/opinions.ts'
import { Tag } from '#lib/ui/tag.tsx'
import { ActionForm } from '../_components/action-form.tsx'
import { markReadAction } from './actions.server.ts'

/** One opinion, in the words it was given in; plain text, whatever it holds. */
export function OpinionItem({ locale, opinion }: { locale: Locale; opinion: ShownOpinion }) {
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <li className="stack border-b border-rule py-6">
      <h2 className="text-h3">
        {opinion.dataset === null ? (
          t('general')
        ) : (
          <a href={`/${locale}/datasets/${opinion.dataset}/`}>
            {opinion.datasetTitle?.[locale] ?? opinion.dataset}
          </a>
        )}
      </h2>
      <p className="cluster text-small text-soft">
        <Tag tone={opinion.state === 'received' ? 'warning' : 'plain'}>{t(`states.${opinion.state}`)}</Tag>
        <span>{formatInstant(locale, opinion.created_at)}</span>
        <span>{t(`speakers.${opinion.speaker}`)}</span>
        <span>
          {t('number')} {opinion.number}
        </span>
        {opinion.departmentName && <span>{opinion.departmentName[locale]}</span>}
      </p>
      <p className="measure whitespace-pre-wrap" lang={languageTags[opinion.language]}>
        {opinion.body}
      </p>
      {opinion.mayMark && (
        <ActionForm
          action={markReadAction}
          locale={locale}
          className=""
          variant="quiet"
          text={{
            submit: t('markNumber', { number: opinion.number }),
            working: adminTranslator(locale, 'admin-shell')('form.working'),
            errors: t('failed'),
          }}
        >
          <input type="hidden" name="opinion" value={opinion.id} />
        </ActionForm>
      )}
    </li>
  )
}
