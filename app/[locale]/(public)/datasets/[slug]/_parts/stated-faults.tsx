import { translator } from '#lib/i18n/translate.ts'
import { Notice } from '#lib/ui/notice.tsx'
import { type DatasetContext, hasFiles } from './dataset-context.ts'

/** That the version in force is known to disagree with its data dictionary, and why it is published all the same. */
export function StatedFaults({ locale, dataset }: DatasetContext) {
  const version = dataset.versions[0]
  if (!hasFiles(dataset) || !version?.statedFaults) return null
  const t = translator(locale, 'dataset')
  const { faults, faultyRows, reason } = version.statedFaults
  return (
    <Notice tone="warning" title={t('faults.title')}>
      <p>{t('faults.count', { faults, faultyRows })}</p>
      <p className="whitespace-pre-line">{reason[locale]}</p>
    </Notice>
  )
}
