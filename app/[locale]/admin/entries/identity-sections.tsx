'use client'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Band } from '#lib/ui/band.tsx'
import { FormChoices, FormSelect, FormText } from '../_components/form-fields.tsx'
import { Bilingual, Row } from './entry-fields.tsx'
import { coded, named, type SectionProps } from './section-props.ts'

/** Name, address and code. */
export function Identity({ locale, text, choices, entry, fixedSlug }: SectionProps & { fixedSlug: boolean }) {
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

/** Themes, form, grade, and who collects and verifies. */
export function Classification({ locale, text, choices, entry }: SectionProps) {
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
