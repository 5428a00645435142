import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { shortestReason } from '#lib/server/admin/change-reading.ts'
import type { DatasetSubmissionPage } from '#lib/server/admin/dataset-submission.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FaultCounts, FaultList } from '../../_components/fault-tables.tsx'
import { FormTextarea } from '../../_components/form-fields.tsx'
import { stateFaultsAction } from '../reading-actions.server.ts'
import { AnnotatedDownload } from './annotated-download.tsx'

interface Props {
  locale: Locale
  page: DatasetSubmissionPage
}

/** The table against its data dictionary, and the two ways on where it disagrees. */
export function FaultsPanel({ locale, page }: Props) {
  const { validation, statedFaults } = page
  if (!validation) return null
  const t = adminTranslator(locale, 'admin-faults')
  const { rows, faultyRows, faultCount: count } = validation
  if (count === 0) return <p>{t('clean')}</p>
  const open = page.editable && !page.busy
  return (
    <div className="stack" id="faults">
      <Notice tone={statedFaults ? 'info' : 'warning'} title={t('foundTitle', { count })}>
        <p>{t('found', { rows, faultyRows, count })}</p>
      </Notice>
      <FaultCounts locale={locale} validation={validation} />
      <Fold summary={t('list', { shown: validation.faults.length })}>
        <FaultList locale={locale} validation={validation} />
      </Fold>
      {open && <Mend locale={locale} page={page} />}
      {statedFaults && (
        <div>
          <h3>{t('stated')}</h3>
          <p className="measure whitespace-pre-line">{statedFaults.reason[locale]}</p>
        </div>
      )}
      {open && !statedFaults && (
        <div>
          <h3>{t('state')}</h3>
          <StateForm locale={locale} page={page} />
        </div>
      )}
      {open && statedFaults && (
        <Fold summary={t('change')}>
          <StateForm locale={locale} page={page} />
        </Fold>
      )}
    </div>
  )
}

function Mend({ locale, page }: Props) {
  const t = adminTranslator(locale, 'admin-faults')
  return (
    <div>
      <h3>{t('mend')}</h3>
      <p className="measure">{t('mendText')}</p>
      <AnnotatedDownload
        locale={locale}
        submission={page.id}
        name={`${page.upload?.name.replace(/\.[^.]+$/, '') ?? 'data'}-annotated.xlsx`}
        text={adminMessages(locale, 'admin-faults')}
      />
    </div>
  )
}

function StateForm({ locale, page }: Props) {
  const t = adminTranslator(locale, 'admin-faults')
  const hint = t('reasonHint', { shortest: shortestReason })
  return (
    <ActionForm
      action={stateFaultsAction}
      locale={locale}
      variant="secondary"
      text={{
        submit: t('save'),
        working: t('saving'),
        errors: adminTranslator(locale, 'admin-datasets')('common.errorTitle'),
      }}
    >
      <p className="measure">{t('stateText')}</p>
      <input type="hidden" name="id" value={page.id} />
      <FormTextarea
        name="reasonZh"
        label={t('reasonZh')}
        hint={hint}
        lang="zh-CN"
        maxLength={500}
        defaultValue={page.statedFaults?.reason.zh}
        required
      />
      <FormTextarea
        name="reasonEn"
        label={t('reasonEn')}
        lang="en"
        maxLength={500}
        defaultValue={page.statedFaults?.reason.en}
        required
      />
    </ActionForm>
  )
}
