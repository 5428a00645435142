import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale, languageTags } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { type ConsultationDesk, mostTexts, readConsultationDesk } from '#lib/server/admin/consultations.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { BarChart } from '#lib/ui/bar-chart.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { DraftView } from '../draft-view.tsx'
import { EnterBand, ExtendBand } from './enter-band.tsx'
import { SummaryBand } from './summary-band.tsx'

type Params = Promise<{ locale: string; slug: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-consultations')('title') }
}

/** One consultation at the desk: where it stands, what was answered, and the next step. */
export default async function ConsultationPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const desk = await readConsultationDesk(actor, (await params).slug)
  if (!desk) notFound()
  const t = adminTranslator(locale, 'admin-consultations')
  return (
    <>
      <Breadcrumbs
        label={translator(locale, 'common')('breadcrumbs')}
        crumbs={[
          { href: adminPath(locale), label: adminTranslator(locale, 'admin-shell')('nav.home') },
          { href: adminPath(locale, 'consultations'), label: t('title') },
        ]}
      />
      <PageHeader title={desk.consultation.title[locale]} kicker={desk.departmentName[locale]}>
        <div className="mt-6">
          <Standing locale={locale} desk={desk} />
        </div>
      </PageHeader>
      {desk.submission?.state === 'returned' && (
        <Notice tone="warning" title={t('returned')}>
          <p>{desk.submission.reasons}</p>
        </Notice>
      )}
      {desk.submission?.state === 'submitted' && (
        <Notice live="polite">
          <p>{t('form.done')}</p>
        </Notice>
      )}
      {desk.state && <AnswersBand locale={locale} desk={desk} />}
      {desk.may.enter && <EnterBand locale={locale} desk={desk} />}
      {desk.may.extend && <ExtendBand locale={locale} desk={desk} />}
      {desk.may.summarise && <SummaryBand locale={locale} desk={desk} />}
      {desk.may.edit && (
        <Band id="draft" title={t('form.title')} note={t('form.note')}>
          <DraftView locale={locale} draft={desk.draft} />
        </Band>
      )}
    </>
  )
}

function Standing({ locale, desk }: { locale: Locale; desk: ConsultationDesk }) {
  const t = adminTranslator(locale, 'admin-consultations')
  const words = translator(locale, 'consultations')
  const { consultation, state, submission, quarantined } = desk
  return (
    <DefinitionList
      items={[
        { id: 'opens', term: t('form.opensAt'), description: formatInstant(locale, consultation.opensAt) },
        { id: 'closes', term: t('form.closesAt'), description: formatInstant(locale, consultation.closesAt) },
        {
          id: 'state',
          term: t('columns.state'),
          description: state ? (
            <a href={`/${locale}/consultations/${consultation.slug}/`}>{words(`states.${state}`)}</a>
          ) : (
            t('unpublished')
          ),
        },
        ...(submission
          ? [
              {
                id: 'submission',
                term: t('submission'),
                description: (
                  <a href={adminPath(locale, 'review', submission.id)}>
                    {adminTranslator(locale, 'admin-shell')(`states.${submission.state}`)}
                  </a>
                ),
              },
            ]
          : []),
        ...(quarantined > 0
          ? [
              {
                id: 'quarantined',
                term: t('quarantined'),
                description: <a href={`${adminPath(locale, 'opinions')}?show=quarantined`}>{quarantined}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}

function AnswersBand({ locale, desk }: { locale: Locale; desk: ConsultationDesk }) {
  const t = adminTranslator(locale, 'admin-consultations')
  const words = translator(locale, 'consultations')
  const { consultation, tally, texts } = desk
  const questionOf = (id: string) => consultation.questions.find((question) => question.id === id)
  return (
    <Band id="answers" title={t('answers')} note={words('received', { count: tally.received })}>
      {(tally.received > 0 ? tally.results : []).map(({ question, counts }) => (
        <BarChart
          key={question}
          title={questionOf(question)?.text[locale] ?? question}
          labelHeader={words('answer')}
          valueHeader={words('count')}
          bars={counts.map(({ value, count }) => ({
            id: value,
            label: questionOf(question)?.choices.find(({ id }) => id === value)?.label[locale] ?? value,
            value: count,
            shown: String(count),
          }))}
        />
      ))}
      {tally.received > mostTexts && <p>{t('textsCut', { most: mostTexts })}</p>}
      <ul>
        {texts.map(({ id, question, text, language }) => (
          <li key={`${id}${question ?? ''}`} className="border-b border-rule py-4">
            <p className="text-small text-soft">
              {question === null ? t('beside') : questionOf(question)?.text[locale]}
            </p>
            <p className="measure whitespace-pre-wrap" lang={languageTags[language]}>
              {text}
            </p>
          </li>
        ))}
      </ul>
    </Band>
  )
}
