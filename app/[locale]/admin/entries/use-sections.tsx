'use client'
import { Band } from '#lib/ui/band.tsx'
import { FormChoices, FormSelect, FormText, FormTextarea } from '../_components/form-fields.tsx'
import { Bilingual, Row } from './entry-fields.tsx'
import { named, type SectionProps } from './section-props.ts'

/** Use requirements, licence and sample data. */
export function Use({ locale, text, choices, entry, sample }: SectionProps & { sample: string }) {
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

/** 责任主体: a post and an office line. */
export function Responsible({ text, entry }: SectionProps) {
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

/** Where the data comes from, and what it covers. */
export function Source({ text, entry }: SectionProps) {
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
