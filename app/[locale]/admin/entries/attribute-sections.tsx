'use client'
import { Band } from '#lib/ui/band.tsx'
import { FormSelect, FormText } from '../_components/form-fields.tsx'
import { Bilingual, Row } from './entry-fields.tsx'
import { coded, type SectionProps } from './section-props.ts'

/** 共享属性: type, method, and what its ground is. */
export function Sharing({ text, choices, entry }: SectionProps) {
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

/** 开放属性: type, and what its ground is. */
export function Disclosure({ text, choices, entry }: SectionProps) {
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
