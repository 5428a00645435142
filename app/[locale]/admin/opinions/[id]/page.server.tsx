import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale, languageTags } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { type OpinionDetail, readOpinionDetail } from '#lib/server/admin/opinions.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { DeadlineArithmetic } from '../../_components/deadline-arithmetic.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { DueTag } from '../due-tag.tsx'
import { AnswerBand } from './answer-band.tsx'
import { ContactButton } from './contact-button.tsx'
import { NotesBand } from './notes-band.tsx'
import { TriageBand } from './triage-band.tsx'

type Params = Promise<{ locale: string; id: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-opinions')('title') }
}

/** One opinion, with all that its handling needs. */
export default async function OpinionPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const opinion = await readOpinionDetail(actor, (await params).id)
  if (!opinion) notFound()
  const t = adminTranslator(locale, 'admin-opinions')
  const home = adminTranslator(locale, 'admin-shell')('nav.home')
  return (
    <>
      <Breadcrumbs
        label={translator(locale, 'common')('breadcrumbs')}
        crumbs={[
          { href: adminPath(locale), label: home },
          { href: adminPath(locale, 'opinions'), label: t('title') },
        ]}
      />
      <PageHeader kicker={t(`kinds.${opinion.kind}`)} title={`${t('number')} ${opinion.number}`}>
        <p className="cluster mt-4">
          <Tag tone={opinion.state === 'quarantined' ? 'warning' : 'plain'}>
            {t(`states.${opinion.state}`)}
          </Tag>
          <DueTag locale={locale} opinion={opinion} />
        </p>
      </PageHeader>
      <Band id="said" title={t('said')}>
        <Said locale={locale} opinion={opinion} />
      </Band>
      {opinion.kind !== 'consultation' && (
        <Band id="time" title={t('time')}>
          <DeadlineArithmetic
            locale={locale}
            time={opinion.time}
            started={t('at')}
            met={opinion.state === 'answered' && <DueTag locale={locale} opinion={opinion} />}
          />
        </Band>
      )}
      <TriageBand locale={locale} opinion={opinion} />
      <NotesBand locale={locale} opinion={opinion} />
      <AnswerBand locale={locale} opinion={opinion} />
    </>
  )
}

/** In the words it was given in; plain text, whatever it holds. */
function Said({ locale, opinion }: { locale: Locale; opinion: OpinionDetail }) {
  const t = adminTranslator(locale, 'admin-opinions')
  const quoted = (text: string) => (
    <span className="whitespace-pre-wrap" lang={languageTags[opinion.language]}>
      {text}
    </span>
  )
  const details = Object.entries(opinion.detailTexts).map(([name, text]) => ({
    id: name,
    term: t.has(`details.${name}`) ? t(`details.${name}` as 'details.rows') : name,
    description:
      name === 'frequency'
        ? translator(locale, 'public')(`opinion.frequencies.${text as 'once'}`)
        : quoted(text),
  }))
  return (
    <DefinitionList
      items={[
        { id: 'subject', term: t('about'), description: subjectOf(locale, opinion) },
        { id: 'at', term: t('at'), description: formatInstant(locale, opinion.created_at) },
        { id: 'speaker', term: t('speaker'), description: t(`speakers.${opinion.speaker}`) },
        { id: 'channel', term: t('channel'), description: t(`channels.${opinion.channel}`) },
        { id: 'body', term: t('body'), description: quoted(opinion.body) },
        ...details,
        ...opinion.answered.map(({ question, answer }) => ({
          id: question.zh,
          term: question[locale],
          description: quoted(answer[locale]),
        })),
        ...opinion.additions.map(({ at, body }) => ({
          id: at,
          term: t('added', { at: formatInstant(locale, at) }),
          description: quoted(body),
        })),
        ...(opinion.inPerson
          ? [{ id: 'in-person', term: t('inPerson'), description: t('inPersonWanted') }]
          : []),
        {
          id: 'contact',
          term: t('contact'),
          description: opinion.may.contact ? (
            <ContactButton
              locale={locale}
              id={opinion.id}
              text={{ show: t('showContact'), erased: t('noContact'), failed: t('failed') }}
            />
          ) : (
            t(opinion.hasContact ? 'contactHidden' : 'noContact')
          ),
        },
        {
          id: 'files',
          term: t('files'),
          description: <Files locale={locale} opinion={opinion} />,
        },
      ]}
    />
  )
}

/** Files that came with it: opened by the handling department alone, and each time on record. */
function Files({ locale, opinion: { files, may } }: { locale: Locale; opinion: OpinionDetail }) {
  const t = adminTranslator(locale, 'admin-opinions')
  if (files.length === 0) return t('none')
  return (
    <ul>
      {files.map(({ id, mediaType, bytes }, index) => {
        const text = t('file', {
          number: index + 1,
          type: mediaType.split(/[/.]/).at(-1) ?? mediaType,
          kilobytes: Math.max(1, Math.round(bytes / 1000)),
        })
        return (
          <li key={id}>
            {may.files ? (
              <a href={`/api/opinions/evidence/${id}/?locale=${locale}`} download>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        )
      })}
    </ul>
  )
}

function subjectOf(locale: Locale, { dataset, datasetTitle, consultation }: OpinionDetail) {
  if (consultation !== null)
    return <a href={adminPath(locale, 'consultations', consultation)}>{consultation}</a>
  if (dataset === null) return adminTranslator(locale, 'admin-opinions')('general')
  return <a href={`/${locale}/datasets/${dataset}/`}>{datasetTitle?.[locale] ?? dataset}</a>
}
