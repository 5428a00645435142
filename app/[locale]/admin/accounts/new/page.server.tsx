import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { translator } from '#lib/i18n/translate.ts'
import { readDepartments } from '#lib/server/admin/accounts.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { FormSelect, FormText } from '../../_components/form-fields.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { passwordText } from '../password-text.ts'
import { NewAccountForm } from './new-account-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-accounts')('new.title') }
}

export default async function NewAccountPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'accounts.manage')
  const t = adminTranslator(locale, 'admin-accounts')
  const departments = await readDepartments()
  const options = departments.map(({ id, name }) => ({ value: id, label: name[locale] }))
  return (
    <>
      <Breadcrumbs
        label={translator(locale, 'common')('breadcrumbs')}
        crumbs={[{ href: adminPath(locale, 'accounts'), label: t('title') }]}
      />
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <NewAccountForm
        locale={locale}
        accounts={adminPath(locale, 'accounts')}
        text={{
          submit: t('new.submit'),
          working: adminTranslator(locale, 'admin-shell')('form.working'),
          errors: t('failed'),
        }}
        password={passwordText(locale, t('new.done'))}
      >
        <FormText
          name="email"
          type="email"
          label={t('new.email')}
          hint={t('new.emailHint')}
          autoComplete="off"
          required
        />
        <FormText
          name="postZh"
          label={t('new.postZh')}
          hint={t('new.postHint')}
          lang="zh-CN"
          maxLength={100}
          required
        />
        <FormText name="postEn" label={t('new.postEn')} lang="en-GB" maxLength={100} required />
        <FormSelect
          name="organisation"
          label={t('new.organisation')}
          options={[{ value: '', label: t('new.choose') }, ...options]}
          required
        />
      </NewAccountForm>
    </>
  )
}
