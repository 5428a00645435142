import { formatNumber, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Consultation } from '#lib/published/documents.ts'
import { Band } from '#lib/ui/band.tsx'
import { BarChart } from '#lib/ui/bar-chart.tsx'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { outcomeTones } from '../_opinions/answer-entry.tsx'

type Summary = NonNullable<Consultation['summary']>
interface Props {
  locale: Locale
  consultation: Consultation
  summary: Summary
}

/** What became of a consultation: the points with their outcomes first, then the numbers. */
export function ConsultationSummary(props: Props) {
  const { locale, summary } = props
  const t = translator(locale, 'consultations')
  return (
    <>
      <Band id="result" title={t('result')} note={t('received', { count: summary.received })}>
        <p className="measure whitespace-pre-wrap">{summary.text[locale]}</p>
      </Band>
      <Band id="points" title={t('points')}>
        <Points {...props} />
      </Band>
      <Band id="numbers" title={t('numbers')}>
        <Numbers {...props} />
      </Band>
    </>
  )
}

function Points({ locale, summary }: Props) {
  const t = translator(locale, 'consultations')
  const outcome = translator(locale, 'public')
  return (
    <Table
      caption={t('points')}
      captionHidden
      rows={summary.points}
      rowKey={(_, index) => index}
      columns={[
        { id: 'point', header: t('point'), rowHeader: true, cell: ({ point }) => point[locale] },
        {
          id: 'outcome',
          header: t('outcome'),
          cell: (row) => (
            <Tag tone={outcomeTones[row.outcome]}>{outcome(`answers.outcomes.${row.outcome}`)}</Tag>
          ),
        },
        { id: 'reason', header: t('reason'), cell: ({ reason }) => reason[locale] },
      ]}
    />
  )
}

function Numbers({ locale, consultation, summary }: Props) {
  const t = translator(locale, 'consultations')
  const site = translator(locale, 'public')
  const bars = (counts: [id: string, label: string, value: number][]) =>
    counts.map(([id, label, value]) => ({ id, label, value, shown: formatNumber(locale, value) }))
  /** The most first. */
  const ranked = (counts: Record<string, number>) =>
    Object.entries(counts).sort(([a, more], [b, less]) => less - more || a.localeCompare(b))
  const common = { valueHeader: t('count') }
  return (
    <>
      {summary.results.map(({ question, counts }) => {
        const asked = consultation.questions.find(({ id }) => id === question)
        const labelOf = (value: string) =>
          asked?.choices.find(({ id }) => id === value)?.label[locale] ?? value
        return (
          <BarChart
            key={question}
            {...common}
            title={asked?.text[locale] ?? question}
            labelHeader={t('answer')}
            bars={bars(counts.map(({ value, count }) => [value, labelOf(value), count]))}
          />
        )
      })}
      <BarChart
        {...common}
        title={t('byChannel')}
        labelHeader={t('channel')}
        bars={bars(
          ranked(summary.byChannel).map(([channel, count]) => [
            channel,
            t(`channelNames.${channel as 'website'}`),
            count,
          ]),
        )}
      />
      <BarChart
        {...common}
        title={t('bySpeaker')}
        labelHeader={t('speaker')}
        bars={bars(
          ranked(summary.bySpeaker).map(([speaker, count]) => [
            speaker,
            site(`opinion.speakers.${speaker as 'person'}`),
            count,
          ]),
        )}
      />
    </>
  )
}
