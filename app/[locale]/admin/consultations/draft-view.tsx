import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { mostDocuments, mostQuestions, questionKinds, speakers } from '#lib/server/admin/consultation-form.ts'
import { ConsultationDraftForm } from './consultation-draft-form.tsx'
import { localTime } from './local-time.ts'

/** Groups that a new consultation begins with; one that is changed has two more than it needs. */
const atFirst = { questions: 5, documents: 2 }

export function DraftView({ locale, draft }: { locale: Locale; draft: Consultation | null }) {
  const t = adminTranslator(locale, 'admin-consultations')
  const { title: _, note: __, failed: errors, ...words } = adminMessages(locale, 'admin-consultations').form
  return (
    <ConsultationDraftForm
      locale={locale}
      text={{ ...words, errors, working: adminTranslator(locale, 'admin-shell')('form.working') }}
      draft={draft}
      times={
        draft
          ? { opensAt: localTime(draft.opensAt), closesAt: localTime(draft.closesAt) }
          : { opensAt: '', closesAt: '' }
      }
      audiences={speakers.map((value) => ({
        value,
        label: translator(locale, 'consultations')(`audienceNames.${value}`),
      }))}
      kinds={questionKinds.map((value) => ({ value, label: t(`questionKinds.${value}`) }))}
      rows={{
        questions: Math.min(mostQuestions, draft ? draft.questions.length + 2 : atFirst.questions),
        documents: Math.min(mostDocuments, draft ? draft.documents.length + 2 : atFirst.documents),
      }}
    />
  )
}
