import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { ActionForm } from '../../_components/action-form.tsx'
import { stopAction } from '../actions.server.ts'
import { WorkProgress } from './work-progress.tsx'

/** A check or a build under way: how far it is, and a way to stop it that keeps upload and plan. */
export function RunningWork({
  locale,
  submission,
  label,
  mayStop,
}: {
  locale: Locale
  submission: string
  label: string
  mayStop: boolean
}) {
  const t = adminTranslator(locale, 'admin-datasets')
  return (
    <>
      <WorkProgress submission={submission} label={label} note={t('check.runningText')} />
      {mayStop && (
        <ActionForm
          action={stopAction}
          locale={locale}
          variant="secondary"
          className="mt-4"
          text={{ submit: t('check.stop'), working: t('check.stopping'), errors: t('common.errorTitle') }}
        >
          <input type="hidden" name="id" value={submission} />
        </ActionForm>
      )}
    </>
  )
}
