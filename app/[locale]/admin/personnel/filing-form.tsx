'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Option } from '#lib/ui/select-field.tsx'
import { ActionForm, type ActionFormText } from '../_components/action-form.tsx'
import { FormChoices, FormSelect, FormText } from '../_components/form-fields.tsx'
import { fileAction } from './actions.server.ts'

interface FilledPost {
  post: { zh: string; en: string }
  duty: string
  phone: string
  vacant: boolean
  name?: string | undefined
  email?: string | undefined
  address?: { zh: string; en: string } | undefined
  hours?: { zh: string; en: string } | undefined
  datasets?: string[] | undefined
}

export type FilingWords = ActionFormText &
  Record<
    | (
        | 'agencyZh'
        | 'agencyEn'
        | 'changedOn'
        | 'changedOnHint'
        | 'done'
        | 'post'
        | 'postZh'
        | 'postEn'
        | 'duty'
      )
    | ('name' | 'nameHint' | 'phone' | 'email' | 'addressZh' | 'addressEn' | 'hoursZh' | 'hoursEn')
    | ('datasets' | 'datasetsHint' | 'vacant' | 'names' | 'namesLawful'),
    string
  >

/** One group for each post, and some that are empty and left out. An island: a refusal keeps what was typed. */
export function FilingForm({
  locale,
  text,
  agency,
  posts,
  duties,
  today,
}: {
  locale: Locale
  text: FilingWords
  agency: { zh: string; en: string }
  posts: (FilledPost | null)[]
  duties: Option[]
  today: string
}) {
  return (
    <ActionForm
      action={fileAction}
      locale={locale}
      text={text}
      after={() => <p role="status">{text.done}</p>}
    >
      <FormText name="agency.zh" label={text.agencyZh} defaultValue={agency.zh} required />
      <FormText name="agency.en" label={text.agencyEn} defaultValue={agency.en} required />
      <FormText
        name="changedOn"
        type="date"
        label={text.changedOn}
        hint={text.changedOnHint}
        max={today}
        defaultValue={today}
        required
      />
      {posts.map((post, index) => (
        <PostGroup
          key={`posts.${String(index)}`}
          row={`posts.${index}`}
          title={`${text.post} ${index + 1}`}
          post={post}
          text={text}
          duties={duties}
        />
      ))}
      <FormChoices
        type="checkbox"
        name="namesLawful"
        label={text.names}
        choices={[{ value: '1', label: text.namesLawful }]}
      />
    </ActionForm>
  )
}

function PostGroup({
  row,
  title,
  post,
  text,
  duties,
}: {
  row: string
  title: string
  post: FilledPost | null
  text: FilingWords
  duties: Option[]
}) {
  return (
    <fieldset className="border-t border-rule pt-6">
      <legend className="text-h3">{title}</legend>
      <div className="grid items-end gap-x-8 gap-y-5 sm:grid-cols-2 [&>.field]:mt-0!">
        <FormText name={`${row}.post.zh`} label={text.postZh} defaultValue={post?.post.zh} />
        <FormText name={`${row}.post.en`} label={text.postEn} defaultValue={post?.post.en} />
        <FormSelect
          name={`${row}.duty`}
          label={text.duty}
          options={duties}
          defaultValue={post?.duty ?? 'contact'}
        />
        <FormText name={`${row}.name`} label={text.name} hint={text.nameHint} defaultValue={post?.name} />
        <FormText name={`${row}.phone`} label={text.phone} defaultValue={post?.phone} />
        <FormText name={`${row}.email`} label={text.email} defaultValue={post?.email} />
        <FormText name={`${row}.address.zh`} label={text.addressZh} defaultValue={post?.address?.zh} />
        <FormText name={`${row}.address.en`} label={text.addressEn} defaultValue={post?.address?.en} />
        <FormText name={`${row}.hours.zh`} label={text.hoursZh} defaultValue={post?.hours?.zh} />
        <FormText name={`${row}.hours.en`} label={text.hoursEn} defaultValue={post?.hours?.en} />
        <FormText
          name={`${row}.datasets`}
          label={text.datasets}
          hint={text.datasetsHint}
          defaultValue={post?.datasets?.join(' ')}
        />
        <div className="choice">
          <input
            id={`${row}.vacant`}
            type="checkbox"
            name={`${row}.vacant`}
            value="1"
            defaultChecked={post?.vacant ?? false}
          />
          <label htmlFor={`${row}.vacant`}>{text.vacant}</label>
        </div>
      </div>
    </fieldset>
  )
}
