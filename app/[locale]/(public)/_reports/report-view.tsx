import { formatNumber, formatShare, type Locale, languageTags } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { notInCatalogue, type OpinionReport } from '#lib/published/documents.ts'
import { Band } from '#lib/ui/band.tsx'
import { BarChart } from '#lib/ui/bar-chart.tsx'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { outcomeTones } from '../_opinions/answer-entry.tsx'
import { pagePaths } from '../_site/paths.ts'
import { shortened } from '../_site/shortened.ts'

export interface ReportNames {
  department: (id: string) => string
  dataset: (slug: string) => string
  consultation: (slug: string) => string
}

interface Props {
  locale: Locale
  report: OpinionReport
  names: ReportNames
}

/** The analysis of a period: figures, counts with their charts, time kept per department, wants and changes. */
export function ReportView(props: Props) {
  const { locale, report } = props
  const t = translator(locale, 'reports')
  return (
    <>
      <Figures {...props} />
      <Band id="numbers" title={t('numbers')}>
        <Counts {...props} />
      </Band>
      {report.departments.length > 0 && (
        <Band id="departments" title={t('departments')} note={t('departmentsNote')}>
          <Departments {...props} />
        </Band>
      )}
      <Band id="changes" title={t('changes')}>
        {report.changes.length === 0 ? <p>{t('noChanges')}</p> : <Changes {...props} />}
      </Band>
    </>
  )
}

function Figures({ locale, report }: Props) {
  const t = translator(locale, 'reports')
  const { received, toAnswer, answered, workingDays } = report
  const days = (value: number | undefined) => (value === undefined ? t('none') : formatNumber(locale, value))
  const figures = [
    ['received', formatNumber(locale, received)],
    ['toAnswer', formatNumber(locale, toAnswer)],
    ['answered', formatNumber(locale, answered)],
    ['median', days(workingDays?.median)],
    ['p90', days(workingDays?.p90)],
  ] as const
  return (
    <dl className="figures figures-row pb-10">
      {figures.map(([name, shown]) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  )
}

type Share = OpinionReport['byKind']

function Counts({ locale, report, names }: Props) {
  const t = translator(locale, 'reports')
  const site = translator(locale, 'public')
  const channels = translator(locale, 'consultations')
  const chart = (
    name: 'kind' | 'dataset' | 'consultation' | 'speaker' | 'channel' | 'outcome',
    title: string,
    rows: Share,
    label: (value: string) => string,
  ) =>
    rows.length > 0 && (
      <BarChart
        key={title}
        title={title}
        labelHeader={t(name)}
        valueHeader={t('count')}
        bars={rows.map(({ value, count }) => ({
          id: value,
          label: label(value),
          value: count,
          shown: formatNumber(locale, count),
        }))}
      />
    )
  return (
    <>
      {chart('kind', t('byKind'), report.byKind, (kind) => t(`kinds.${kind as 'opinion'}`))}
      {chart('outcome', t('byOutcome'), report.byOutcome, (outcome) =>
        site(`answers.outcomes.${outcome as 'adopted'}`),
      )}
      {chart('speaker', t('bySpeaker'), report.bySpeaker, (speaker) =>
        site(`opinion.speakers.${speaker as 'person'}`),
      )}
      {chart('channel', t('byChannel'), report.byChannel, (channel) =>
        channels(`channelNames.${channel as 'website'}`),
      )}
      {chart('dataset', t('byDataset'), report.byDataset, names.dataset)}
      {chart('consultation', t('byConsultation'), report.byConsultation, names.consultation)}
      {chart('dataset', t('mostWanted'), report.mostWanted, (slug) =>
        slug === notInCatalogue ? t('notInCatalogue') : names.dataset(slug),
      )}
    </>
  )
}

type Department = OpinionReport['departments'][number]

/** Of what was due, how much was answered in time; null where nothing was due. */
function shareInTime({ inTime, late, overdue }: Department): number | null {
  const due = inTime + late + overdue
  return due === 0 ? null : inTime / due
}

function Departments({ locale, report: { departments }, names }: Props) {
  const t = translator(locale, 'reports')
  const share = (row: Department) => {
    const value = shareInTime(row)
    return value === null ? t('none') : formatShare(locale, value)
  }
  const column = (name: 'inTime' | 'late' | 'overdue') => ({
    id: name,
    header: t(name),
    numeric: true,
    cell: (row: Department) => formatNumber(locale, row[name]),
  })
  return (
    <>
      <BarChart
        title={t('departments')}
        labelHeader={t('department')}
        valueHeader={t('share')}
        longest={1}
        bars={departments.map((row) => ({
          id: row.department,
          label: names.department(row.department),
          value: shareInTime(row) ?? 0,
          shown: share(row),
        }))}
      />
      <div className="mt-10">
        <Table
          caption={t('departments')}
          captionHidden
          rows={departments}
          rowKey={({ department }) => department}
          columns={[
            {
              id: 'department',
              header: t('department'),
              rowHeader: true,
              cell: ({ department }) => (
                <a href={`${pagePaths.responsible(locale)}#${department}`}>{names.department(department)}</a>
              ),
            },
            {
              id: 'received',
              header: t('figures.received'),
              numeric: true,
              cell: ({ received }) => formatNumber(locale, received),
            },
            column('inTime'),
            column('late'),
            column('overdue'),
          ]}
        />
      </div>
    </>
  )
}

function Changes({ locale, report: { changes }, names }: Props) {
  const site = translator(locale, 'public')
  return (
    <ul>
      {changes.map(({ answer, dataset, outcome, text, language }) => (
        <li key={answer} className="stack border-b border-rule py-5">
          <p className="cluster text-small text-soft">
            <Tag tone={outcomeTones[outcome]}>{site(`answers.outcomes.${outcome}`)}</Tag>
            {dataset && <a href={pagePaths.dataset(locale, dataset)}>{names.dataset(dataset)}</a>}
          </p>
          <p className="measure" lang={languageTags[language]}>
            <a href={pagePaths.answer(locale, answer)}>{shortened(text, 120)}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}
