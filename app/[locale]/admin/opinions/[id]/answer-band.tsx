import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import type { OpinionDetail } from '#lib/server/admin/opinions.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormChoices, FormText, FormTextarea } from '../../_components/form-fields.tsx'
import { adminPath } from '../../_components/paths.ts'
import { answerAction, publishAction } from '../actions.server.ts'
import { formText } from './form-text.ts'

const outcomes = ['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power'] as const

/** The answer with its outcome; once given, its publication. */
export function AnswerBand({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  const t = adminTranslator(locale, 'admin-opinions')
  if (opinion.may.answer) return <AnswerForm locale={locale} opinion={opinion} />
  if (!opinion.outcome || !opinion.answered_at) return null
  return (
    <Band id="answering" title={t('answer.title')}>
      <DefinitionList
        items={[
          { id: 'outcome', term: t('answer.outcome'), description: t(`outcomes.${opinion.outcome}`) },
          { id: 'at', term: t('answer.at'), description: formatInstant(locale, opinion.answered_at) },
          { id: 'text', term: t('answer.text'), description: opinion.answer },
        ]}
      />
      <Publication locale={locale} opinion={opinion} />
      <PublishForm locale={locale} opinion={opinion} />
    </Band>
  )
}

/** Where its publication stands, and why it came back. */
function Publication({ locale, opinion: { publication } }: { locale: Locale; opinion: OpinionDetail }) {
  if (!publication) return null
  const t = adminTranslator(locale, 'admin-opinions')
  const state = adminTranslator(locale, 'admin-shell')(`states.${publication.state}`)
  return (
    <>
      <p>
        {t('publish.filed')} <Tag>{state}</Tag>
      </p>
      {publication.state === 'returned' && (
        <Notice tone="warning" title={t('publish.returned')}>
          <p>{publication.reasons}</p>
        </Notice>
      )}
    </>
  )
}

function AnswerForm({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <Band id="answering" title={t('answer.title')} note={t('answer.note')}>
      <ActionForm action={answerAction} locale={locale} text={formText(locale, t('answer.submit'))}>
        <input type="hidden" name="id" value={opinion.id} />
        <FormChoices
          type="radio"
          name="outcome"
          label={t('answer.outcome')}
          choices={outcomes.map((value) => ({
            value,
            label: t(`outcomes.${value}`),
            ...(value === 'not-in-our-power' && {
              hint: t('answer.elsewhere', { citation: citeArticle(locale, 'Z29') }),
            }),
          }))}
          required
        />
        <FormTextarea name="answer" label={t('answer.text')} maxLength={5000} minLength={4} required />
        {opinion.kind === 'request' && (
          <>
            <p>
              <a href={adminPath(locale, 'entries', 'new')}>{t('answer.draftEntry')}</a>
            </p>
            <FormText name="result" label={t('answer.result')} hint={t('answer.resultHint')} maxLength={80} />
          </>
        )}
        {opinion.kind !== 'request' && opinion.dataset && (
          <FormText
            name="correctedVersion"
            label={t('answer.version')}
            hint={t('answer.versionHint')}
            inputMode="numeric"
          />
        )}
      </ActionForm>
    </Band>
  )
}

function PublishForm({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  if (!opinion.proposal) return null
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <>
      <h3>{t('publish.title')}</h3>
      <p>{t('publish.note')}</p>
      <ActionForm
        action={publishAction}
        locale={locale}
        variant="secondary"
        text={formText(locale, t('publish.submit'))}
      >
        <input type="hidden" name="id" value={opinion.id} />
        <FormTextarea name="body" label={t('body')} defaultValue={opinion.proposal.body} rows={6} required />
        <FormTextarea
          name="answer"
          label={t('answer.text')}
          defaultValue={opinion.proposal.answer}
          rows={6}
          required
        />
      </ActionForm>
    </>
  )
}
