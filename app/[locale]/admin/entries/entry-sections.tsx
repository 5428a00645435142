'use client'
import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { EntryChoices } from '#lib/server/admin/entries.ts'
import { Band } from '#lib/ui/band.tsx'
import { FormChoices, FormSelect, FormText, FormTextarea } from '../_components/form-fields.tsx'
import { Bilingual, Row } from './entry-fields.tsx'
import type { EntryText } from './entry-text.ts'
import { ItemsTable } from './items-table.tsx'

export interface SectionProps {
  locale: Locale
  text: EntryText
  choices: EntryChoices
  entry: Entry | null
}

/** All elements of an entry in sections, in the order of the compilation guide. */
export function EntrySections(props: SectionProps & { sample: string; fixedSlug: boolean }) {
  const { text, locale, choices, entry } = props
  return (
    <>
      <Identity {...props} />
      <Classification {...props} />
      <Band id="items" title={text.form.items} note={text.form.itemsNote}>
        <ItemsTable locale={locale} text={text} types={choices.itemTypes} items={entry?.items ?? []} />
      </Band>
      <Sharing {...props} />
      <Disclosure {...props} />
      <Use {...props} />
      <Responsible {...props} />
      <Source {...props} />
    </>
  )
}

function named(locale: Locale, list: { id: string; name: Localized }[]) {
  return list.map(({ id, name }) => ({ value: id, label: name[locale] }))
}

function coded(names: Record<string, string>, codes: readonly string[]) {
  return codes.map((value) => ({ value, label: names[value] ?? value }))
}

function Identity({ locale, text, choices, entry, fixedSlug }: SectionProps & { fixedSlug: boolean }) {
  const { elements } = text.catalogue
  const t = makeTranslator(locale, text.form)
  return (
    <Band id="identity" title={text.form.identity} note={text.form.identityNote}>
      <p className="text-small text-soft">{t('provider', { name: choices.provider.name[locale] })}</p>
      <input type="hidden" name="provider" value={choices.provider.id} />
      <Bilingual text={text} name="title" label={elements.title} value={entry?.title} />
      <Row>
        <FormText
          name="slug"
          label={elements.slug}
          hint={text.form.slugHint}
          defaultValue={entry?.slug}
          readOnly={fixedSlug}
          required
        />
        <FormText
          name="code"
          label={elements.code}
          hint={text.form.codeHint}
          defaultValue={entry?.code}
          required
        />
      </Row>
      <Bilingual text={text} name="abstract" label={elements.abstract} value={entry?.abstract} long />
      <Bilingual
        text={text}
        name="keywords"
        label={elements.keywords}
        hint={text.form.keywordsHint}
        value={entry ? { zh: entry.keywords.zh.join('、'), en: entry.keywords.en.join(', ') } : undefined}
        optional
      />
    </Band>
  )
}

function Classification({ locale, text, choices, entry }: SectionProps) {
  const { elements, grades, resourceForms, updateFrequencies, basicDatabases } = text.catalogue
  const organisations = [
    { value: '', label: text.form.sameAsProvider },
    ...named(locale, choices.organisations),
  ]
  return (
    <Band id="classification" title={text.form.classification}>
      <div
        id="themes"
        tabIndex={-1}
        className="[&_fieldset]:max-w-none [&_.choice]:inline-flex [&_.choice]:me-6"
      >
        <FormChoices
          type="checkbox"
          name="themes"
          label={elements.themes}
          choices={named(locale, choices.themes)}
          selected={entry?.themes}
        />
      </div>
      <Row>
        <FormSelect
          name="form"
          label={elements.form}
          options={coded(resourceForms, choices.resourceForms)}
          defaultValue={entry?.form ?? 'spreadsheet'}
        />
        <FormText
          name="format"
          label={elements.format}
          hint={text.form.formatHint}
          defaultValue={entry?.format ?? 'csv'}
          required
        />
        <FormSelect
          name="grade"
          label={elements.grade}
          options={[{ value: '', label: text.form.choose }, ...coded(grades, ['1', '2', '3', '4'])]}
          defaultValue={String(entry?.grade ?? '')}
        />
        <FormSelect
          name="updateFrequency"
          label={elements.updateFrequency}
          options={[
            { value: '', label: text.form.choose },
            ...coded(updateFrequencies, choices.updateFrequencies),
          ]}
          defaultValue={entry?.updateFrequency ?? ''}
        />
        <FormSelect
          name="collectedBy"
          label={elements.collectedBy}
          options={organisations}
          defaultValue={entry?.collectedBy ?? ''}
        />
        <FormSelect
          name="verifiedBy"
          label={elements.verifiedBy}
          options={organisations}
          defaultValue={entry?.verifiedBy ?? ''}
        />
        <FormSelect
          name="basicDatabase"
          label={elements.basicDatabase}
          options={[{ value: '', label: text.form.none }, ...coded(basicDatabases, choices.basicDatabases)]}
          defaultValue={entry?.basicDatabase ?? ''}
        />
        <FormText
          name="relatedCodes"
          label={elements.relatedCodes}
          hint={text.form.relatedHint}
          optional={text.form.optional}
          defaultValue={entry?.relatedCodes.join(', ')}
        />
      </Row>
    </Band>
  )
}

function Sharing({ text, choices, entry }: SectionProps) {
  const { elements, sharingTypes, sharingMethods } = text.catalogue
  return (
    <Band id="sharing" title={text.form.sharing} note={text.form.sharingNote}>
      <Row>
        <FormSelect
          name="sharing.type"
          label={elements.sharingType}
          options={[{ value: '', label: text.form.choose }, ...coded(sharingTypes, choices.sharingTypes)]}
          defaultValue={entry?.sharing.type ?? ''}
        />
        <FormSelect
          name="sharing.method"
          label={elements.sharingMethod}
          options={[{ value: '', label: text.form.choose }, ...coded(sharingMethods, choices.sharingMethods)]}
          defaultValue={entry?.sharing.method ?? ''}
        />
      </Row>
      <Bilingual
        text={text}
        name="sharing.conditions"
        label={elements.sharingConditions}
        value={entry?.sharing.conditions}
        optional
      />
      <Bilingual
        text={text}
        name="sharing.basis"
        label={elements.sharingBasis}
        value={entry?.sharing.basis}
        optional
      />
      <Bilingual
        text={text}
        name="sharing.scope"
        label={elements.sharingScope}
        value={entry?.sharing.scope}
        optional
      />
      <Bilingual
        text={text}
        name="sharing.purpose"
        label={elements.sharingPurpose}
        value={entry?.sharing.purpose}
        optional
      />
    </Band>
  )
}

function Disclosure({ text, choices, entry }: SectionProps) {
  const { elements, disclosureTypes } = text.catalogue
  return (
    <Band id="disclosure" title={text.form.disclosure} note={text.form.disclosureNote}>
      <Row>
        <FormSelect
          name="disclosure.type"
          label={elements.disclosureType}
          options={[
            { value: '', label: text.form.choose },
            ...coded(disclosureTypes, choices.disclosureTypes),
          ]}
          defaultValue={entry?.disclosure.type ?? ''}
        />
        <FormText
          name="formedOn"
          type="date"
          label={elements.formedOn}
          hint={text.form.formedOnHint}
          optional={text.form.optional}
          defaultValue={entry?.formedOn}
        />
      </Row>
      <Bilingual
        text={text}
        name="disclosure.conditions"
        label={elements.disclosureConditions}
        value={entry?.disclosure.conditions}
        optional
      />
      <Bilingual
        text={text}
        name="disclosure.basis"
        label={elements.disclosureBasis}
        value={entry?.disclosure.basis}
        optional
      />
    </Band>
  )
}

function Use({ locale, text, choices, entry, sample }: SectionProps & { sample: string }) {
  const { elements } = text.catalogue
  return (
    <Band id="use" title={text.form.use}>
      <Bilingual
        text={text}
        name="useRequirements"
        label={elements.useRequirements}
        value={entry?.useRequirements}
        long
      />
      <FormSelect
        name="licence"
        label={elements.licence}
        options={[{ value: '', label: text.form.choose }, ...named(locale, choices.licences)]}
        defaultValue={entry?.licence ?? ''}
      />
      <div className="[&_.field]:max-w-none [&_textarea]:whitespace-pre [&_textarea]:overflow-x-auto">
        <FormTextarea
          name="sample"
          label={elements.sample}
          hint={text.form.sampleHint}
          defaultValue={sample}
          rows={4}
        />
      </div>
    </Band>
  )
}

function Responsible({ text, entry }: SectionProps) {
  const { elements } = text.catalogue
  return (
    <Band id="responsible" title={text.form.responsible} note={text.form.responsibleNote}>
      <Bilingual
        text={text}
        name="responsible.post"
        label={elements.responsiblePost}
        value={entry?.responsible.post}
      />
      <Row>
        <FormText
          name="responsible.phone"
          type="tel"
          label={elements.responsiblePhone}
          defaultValue={entry?.responsible.phone}
          required
        />
        <FormText
          name="responsible.email"
          type="email"
          label={elements.responsibleEmail}
          optional={text.form.optional}
          defaultValue={entry?.responsible.email}
        />
      </Row>
    </Band>
  )
}

function Source({ text, entry }: SectionProps) {
  const { elements } = text.catalogue
  return (
    <Band id="source" title={text.form.source}>
      <Bilingual text={text} name="source" label={elements.source} value={entry?.source} long />
      <FormChoices
        type="checkbox"
        name="synthetic"
        label={elements.synthetic}
        choices={[{ value: 'yes', label: text.form.syntheticLabel }]}
        selected={entry?.synthetic ? ['yes'] : []}
      />
      <Bilingual text={text} name="spatial" label={elements.spatial} value={entry?.spatial} optional />
      <Row>
        <FormText
          name="temporal.start"
          type="date"
          label={elements.temporalStart}
          optional={text.form.optional}
          defaultValue={entry?.temporal?.start}
        />
        <FormText
          name="temporal.end"
          type="date"
          label={elements.temporalEnd}
          optional={text.form.optional}
          defaultValue={entry?.temporal?.end}
        />
      </Row>
    </Band>
  )
}
