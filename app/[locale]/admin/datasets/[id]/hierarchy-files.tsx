import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormText } from '../../_components/form-fields.tsx'
import { addHierarchyAction, removeHierarchyAction } from '../reading-actions.server.ts'

/** The department's own hierarchies, by which columns may be generalised. */
export function HierarchyFiles({ locale, page }: { locale: Locale; page: DatasetSubmissionPage }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const errors = t('common.errorTitle')
  const { hierarchies } = page.risk
  return (
    <Fold summary={t('plan.hierarchies.title')} open={hierarchies.length > 0}>
      <p className="measure">{t('plan.hierarchies.what')}</p>
      {hierarchies.length === 0 && <p className="text-soft">{t('plan.hierarchies.none')}</p>}
      {hierarchies.map(({ name, rows, levels }) => (
        <div key={name} className="cluster">
          <span>{t('plan.hierarchies.about', { name, rows, levels })}</span>
          <ActionForm
            action={removeHierarchyAction}
            locale={locale}
            variant="quiet"
            className=""
            text={{ submit: t('plan.hierarchies.remove', { name }), working: '…', errors }}
          >
            <input type="hidden" name="id" value={page.id} />
            <input type="hidden" name="name" value={name} />
          </ActionForm>
        </div>
      ))}
      <ActionForm
        action={addHierarchyAction}
        locale={locale}
        variant="secondary"
        text={{ submit: t('plan.hierarchies.add'), working: t('plan.hierarchies.adding'), errors }}
      >
        <input type="hidden" name="id" value={page.id} />
        <FormText name="hierarchyName" label={t('plan.hierarchies.name')} maxLength={60} required />
        <FormText
          name="hierarchyFile"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          label={t('plan.hierarchies.file')}
          required
        />
      </ActionForm>
    </Fold>
  )
}
