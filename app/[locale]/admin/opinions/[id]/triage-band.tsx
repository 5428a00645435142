import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { OpinionDetail } from '#lib/server/admin/opinions.ts'
import { Band } from '#lib/ui/band.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormSelect, FormText } from '../../_components/form-fields.tsx'
import { assignAction, discardAction, releaseAction } from '../actions.server.ts'
import { formText } from './form-text.ts'

/** Triage by the municipal data department: let in, put aside, assign to the department that provides the data. */
export function TriageBand({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  const { state, may } = opinion
  if (!may.triage || state === 'answered' || state === 'discarded') return null
  const t = adminTranslator(locale, 'admin-opinions')
  const id = <input type="hidden" name="id" value={opinion.id} />
  return (
    <Band id="triage" title={t('triage.title')} note={t('triage.note')}>
      {state === 'quarantined' ? (
        <ActionForm action={releaseAction} locale={locale} text={formText(locale, t('triage.release'))}>
          {id}
        </ActionForm>
      ) : opinion.kind === 'consultation' ? null : (
        <ActionForm action={assignAction} locale={locale} text={formText(locale, t('triage.assign'))}>
          {id}
          <FormSelect
            name="department"
            label={t('triage.department')}
            defaultValue={opinion.department ?? opinion.provider ?? undefined}
            options={opinion.departments.map(({ id: value, name }) => ({ value, label: name[locale] }))}
          />
        </ActionForm>
      )}
      {state !== 'assigned' && (
        <ActionForm
          action={discardAction}
          locale={locale}
          variant="danger"
          text={formText(locale, t('triage.discard'))}
        >
          {id}
          <FormText name="reason" label={t('triage.reason')} maxLength={500} required />
        </ActionForm>
      )}
    </Band>
  )
}
