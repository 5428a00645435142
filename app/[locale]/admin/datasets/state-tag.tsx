import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { Tag, type TagTone } from '#lib/ui/tag.tsx'

const tones: Partial<Record<SubmissionState, TagTone>> = {
  returned: 'danger',
  blocked: 'danger',
  ready: 'accent',
  draft: 'accent',
  checking: 'accent',
  submitted: 'plain',
  approved: 'solid',
  published: 'solid',
}

/** Where a submission stands, in words; what waits for the department stands out. */
export function StateTag({ locale, state }: { locale: Locale; state: SubmissionState }) {
  return (
    <Tag tone={tones[state] ?? 'plain'}>{adminTranslator(locale, 'admin-datasets')(`states.${state}`)}</Tag>
  )
}
