import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { readAccounts, type ShownAccount } from '#lib/server/admin/accounts.ts'
import { can, requirePermission } from '#lib/server/session.ts'
import { LinkButton } from '#lib/ui/button.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-accounts')('title') }
}

export default async function AccountsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'accounts.view')
  const t = adminTranslator(locale, 'admin-accounts')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {can(actor, 'accounts.manage').allowed && (
          <LinkButton className="mt-6" href={adminPath(locale, 'accounts', 'new')}>
            {t('create')}
          </LinkButton>
        )}
      </PageHeader>
      <Table
        caption={t('table.caption')}
        captionHidden
        columns={columnsOf(locale)}
        rows={await readAccounts()}
        rowKey={(account) => account.id}
      />
    </>
  )
}

function columnsOf(locale: Locale): Column<ShownAccount>[] {
  const t = adminTranslator(locale, 'admin-accounts')
  return [
    {
      id: 'post',
      header: t('table.post'),
      rowHeader: true,
      cell: ({ id, post }) => <a href={adminPath(locale, 'accounts', id)}>{post[locale]}</a>,
    },
    { id: 'department', header: t('table.department'), cell: ({ department }) => department[locale] },
    { id: 'email', header: t('table.email'), cell: ({ email }) => email },
    { id: 'roles', header: t('table.roles'), cell: ({ grants }) => rolesOf(locale, grants) },
    {
      id: 'state',
      header: t('table.state'),
      cell: ({ disabledAt }) =>
        disabledAt ? <Tag tone="warning">{t('disabled')}</Tag> : <Tag tone="accent">{t('active')}</Tag>,
    },
  ]
}

function rolesOf(locale: Locale, grants: ShownAccount['grants']): string {
  const t = adminTranslator(locale, 'admin-accounts')
  const shell = adminTranslator(locale, 'admin-shell')
  const names = grants.map(({ role, inForce }) => {
    const name = shell(`roles.${role}`)
    return inForce ? name : t('waiting', { role: name })
  })
  return names.join(translator(locale, 'common')('listSeparator')) || t('noRoles')
}
