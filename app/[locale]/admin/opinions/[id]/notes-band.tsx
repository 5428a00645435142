import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import type { OpinionDetail } from '#lib/server/admin/opinions.ts'
import { Band } from '#lib/ui/band.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormTextarea } from '../../_components/form-fields.tsx'
import { noteAction } from '../actions.server.ts'
import { formText } from './form-text.ts'

/** What those who handle it tell each other. */
export function NotesBand({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <Band id="notes" title={t('notes.title')} note={t('notes.note')}>
      <ul className="stack">
        {opinion.notes.map((note) => (
          <li key={note.id}>
            <p className="text-small text-soft">
              {formatInstant(locale, note.at)} {note.author?.post[locale]}
            </p>
            <p className="whitespace-pre-wrap">{note.body}</p>
          </li>
        ))}
      </ul>
      {opinion.may.note && (
        <ActionForm
          // A note that was kept makes room for the next.
          key={opinion.notes.length}
          action={noteAction}
          locale={locale}
          variant="secondary"
          text={formText(locale, t('notes.add'))}
        >
          <input type="hidden" name="id" value={opinion.id} />
          <FormTextarea name="body" id="note" label={t('notes.body')} maxLength={5000} required />
        </ActionForm>
      )}
    </Band>
  )
}
