import { formatDay } from '#lib/i18n/locales.ts'
import type { catalogue } from '#lib/i18n/messages/zh/catalogue.ts'
import { translator } from '#lib/i18n/translate.ts'
import { shanghaiDayOf } from '../../../_site/shanghai-day.ts'
import type { DatasetContext } from './dataset-context.ts'

type Element = keyof typeof catalogue.elements

/** The elements of an entry that have a value, in the order of 发改高技〔2017〕1272号, each as a text. */
export function elementValues(context: DatasetContext): { element: Element; value: string }[] {
  const values = { ...identity(context), ...sharingAndDisclosure(context), ...upkeep(context) }
  return Object.entries(values).flatMap(([element, value]) =>
    value ? [{ element: element as Element, value }] : [],
  )
}

type Values = Partial<Record<Element, string | undefined>>

function identity({ locale, dataset: { entry }, organisations, themes, provider }: DatasetContext): Values {
  const words = translator(locale, 'catalogue')
  const t = translator(locale, 'dataset')
  const separator = translator(locale, 'common')('listSeparator')
  const organisationName = (id: string | undefined) =>
    id && (organisations.find((one) => one.id === id)?.name[locale] ?? id)
  return {
    title: entry.title[locale],
    code: entry.code,
    provider: organisationName(entry.provider),
    providerCode: provider
      ? provider.creditCodeIsSample
        ? t('entry.sampleCode', { code: provider.creditCode })
        : provider.creditCode
      : undefined,
    abstract: entry.abstract[locale],
    keywords: entry.keywords[locale].join(separator),
    themes: entry.themes
      .map((id) => themes.find((theme) => theme.id === id)?.name[locale] ?? id)
      .join(separator),
    basicDatabase: entry.basicDatabase && words(`basicDatabases.${entry.basicDatabase}`),
    form: words(`resourceForms.${entry.form}`),
    format: entry.format.toUpperCase(),
    grade: t('entry.grade', { grade: entry.grade }),
    collectedBy: organisationName(entry.collectedBy),
    verifiedBy: organisationName(entry.verifiedBy),
  }
}

function sharingAndDisclosure({ locale, dataset: { entry } }: DatasetContext): Values {
  const words = translator(locale, 'catalogue')
  const { sharing, disclosure } = entry
  return {
    sharingType: words(`sharingTypes.${sharing.type}`),
    sharingMethod: words(`sharingMethods.${sharing.method}`),
    sharingConditions: sharing.conditions?.[locale],
    sharingBasis: sharing.basis?.[locale],
    sharingScope: sharing.scope?.[locale],
    sharingPurpose: sharing.purpose?.[locale],
    disclosureType: words(`disclosureTypes.${disclosure.type}`),
    disclosureConditions: disclosure.conditions?.[locale],
    disclosureBasis: disclosure.basis?.[locale],
  }
}

function upkeep({ locale, dataset }: DatasetContext): Values {
  const words = translator(locale, 'catalogue')
  const t = translator(locale, 'dataset')
  const { entry } = dataset
  const { temporal } = entry
  const start = temporal && formatDay(locale, temporal.start)
  return {
    updateFrequency: words(`updateFrequencies.${entry.updateFrequency}`),
    publishedOn: formatDay(locale, shanghaiDayOf(dataset.listedAt)),
    useRequirements: entry.useRequirements[locale],
    responsiblePost: entry.responsible.post[locale],
    responsiblePhone: entry.responsible.phone,
    responsibleEmail: entry.responsible.email,
    licence: entry.licence,
    source: entry.source[locale],
    spatial: entry.spatial?.[locale],
    temporal: temporal?.end
      ? t('entry.period', { start: start ?? '', end: formatDay(locale, temporal.end) })
      : start && t('entry.since', { start }),
    formedOn: entry.formedOn && formatDay(locale, entry.formedOn),
    relatedCodes: entry.relatedCodes.join(translator(locale, 'common')('listSeparator')),
  }
}
