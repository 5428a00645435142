import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { describeProblem, isProblemCode } from '#lib/i18n/problems.ts'
import { translator } from '#lib/i18n/translate.ts'
import { requireActor } from '#lib/server/session.ts'
import { LinkButton } from '#lib/ui/button.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-shell')('notAllowed.title') }
}

/** Where a person lands who asked for a page without the right to it; `reason` is the code of the refusal. */
export default async function NotAllowedPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ reason?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const t = adminTranslator(locale, 'admin-shell')
  const { roles } = await requireActor(locale)
  const { reason } = await searchParams
  const code = typeof reason === 'string' && isProblemCode(reason) ? reason : 'role-missing'
  const separator = translator(locale, 'common')('listSeparator')
  const names = roles.map((role) => t(`roles.${role}`)).join(separator) || t('account.noRole')
  return (
    <PageHeader
      title={t('notAllowed.title')}
      lead={describeProblem(locale, { code, params: {} }, { area: 'accounts' })}
    >
      <p className="mt-4">{t('notAllowed.roles', { roles: names })}</p>
      <LinkButton className="mt-6" href={adminPath(locale)}>
        {t('notAllowed.home')}
      </LinkButton>
    </PageHeader>
  )
}
