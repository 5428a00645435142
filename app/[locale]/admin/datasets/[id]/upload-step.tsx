import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatBytes } from '#lib/i18n/locales.ts'
import { Fold } from '#lib/ui/fold.tsx'
import type { StepProps } from './dataset-submission-view.tsx'
import { StepBand } from './step-band.tsx'
import { UploadForm } from './upload-form.tsx'

export function UploadStep({ locale, page }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { upload, editable, busy, usable } = page
  const form = (
    <UploadForm
      locale={locale}
      submission={page.id}
      limit={page.maxUploadBytes}
      text={adminMessages(locale, 'admin-datasets').upload}
    />
  )
  return (
    <StepBand locale={locale} step="upload" note={t('upload.note')}>
      {upload ? (
        <p>{t('upload.done', { name: upload.name, size: formatBytes(locale, upload.bytes) })}</p>
      ) : (
        !editable && <p className="text-soft">{t('upload.waiting')}</p>
      )}
      {editable && !busy && !upload && form}
      {editable && !busy && upload && (
        <Fold summary={t('upload.replace')} open={!usable}>
          <p className="text-small text-soft">{t('upload.replaceText')}</p>
          {form}
        </Fold>
      )}
    </StepBand>
  )
}
