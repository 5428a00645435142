import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { readAccount } from '#lib/server/admin/accounts.ts'
import { can, requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { AccessBand } from './access-band.tsx'
import { RolesBand } from './roles-band.tsx'

type Params = Promise<{ locale: string; id: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-accounts')('account.facts') }
}

/** One account: its roles, its password, whether it may sign in. An auditor sees it and changes nothing. */
export default async function AccountPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'accounts.view')
  const account = await readAccount((await params).id)
  if (!account) notFound()
  const t = adminTranslator(locale, 'admin-accounts')
  const own = actor.accountId === account.id
  const manages = can(actor, 'accounts.manage').allowed && !own
  return (
    <>
      <Breadcrumbs
        label={translator(locale, 'common')('breadcrumbs')}
        crumbs={[{ href: adminPath(locale, 'accounts'), label: t('title') }]}
      />
      <PageHeader kicker={account.department[locale]} title={account.post[locale]} />
      {own && (
        <div className="mb-8">
          <Notice title={t('account.own')} />
        </div>
      )}
      <Band id="facts" title={t('account.facts')}>
        <DefinitionList
          items={[
            { id: 'email', term: t('table.email'), description: account.email },
            {
              id: 'created',
              term: t('account.created'),
              description: formatInstant(locale, account.createdAt),
            },
            {
              id: 'state',
              term: t('table.state'),
              description: account.disabledAt
                ? t('disabledAt', { at: formatInstant(locale, account.disabledAt) })
                : t('active'),
            },
          ]}
        />
      </Band>
      <RolesBand locale={locale} account={account} reader={actor.accountId} manages={manages} />
      {manages && <AccessBand locale={locale} account={account} />}
    </>
  )
}
