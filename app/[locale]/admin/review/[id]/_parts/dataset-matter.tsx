import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import type { TimeLeft } from '#lib/server/admin/time-left.ts'
import { ColumnsBand } from './columns-band.tsx'
import { DifferenceBand } from './difference-band.tsx'
import { FaultsBand } from './faults-band.tsx'
import { FilesBand } from './files-band.tsx'
import { MinuteBand } from './minute-band.tsx'
import { ProblemsBand } from './problems-band.tsx'
import { ReadingBand } from './reading-band.tsx'
import { RiskBand } from './risk-band.tsx'
import { SampleBand } from './sample-band.tsx'
import { SecrecyBand } from './secrecy-band.tsx'

/** A dataset submission: first the answer in a minute, then the grounds for it. Never a raw value. */
export function DatasetMatter({
  locale,
  dataset,
  time,
}: {
  locale: Locale
  dataset: ReviewedDataset
  time: TimeLeft | null
}) {
  return (
    <>
      <MinuteBand locale={locale} dataset={dataset} time={time} />
      <RiskBand locale={locale} dataset={dataset} />
      <FaultsBand locale={locale} dataset={dataset} />
      <ColumnsBand locale={locale} dataset={dataset} />
      <SampleBand locale={locale} dataset={dataset} />
      <DifferenceBand locale={locale} dataset={dataset} />
      <SecrecyBand locale={locale} dataset={dataset} />
      <ReadingBand locale={locale} dataset={dataset} />
      <ProblemsBand locale={locale} dataset={dataset} />
      <FilesBand locale={locale} dataset={dataset} />
    </>
  )
}
