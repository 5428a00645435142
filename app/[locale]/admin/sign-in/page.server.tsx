import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { problemMessages } from '#lib/i18n/problem-messages.ts'
import { describeProblem } from '#lib/i18n/problems.ts'
import { readShell } from '#lib/server/admin/shell.ts'
import { LinkButton } from '#lib/ui/button.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { SignInForm } from './sign-in-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-shell')('signIn.title') }
}

export default async function SignInPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = adminTranslator(locale, 'admin-shell')
  const { signedIn } = await readShell()
  if (signedIn) {
    return (
      <PageHeader title={t('signIn.title')} lead={t('signIn.already')}>
        <LinkButton className="mt-6" href={adminPath(locale)}>
          {t('signIn.toHome')}
        </LinkButton>
      </PageHeader>
    )
  }
  return (
    <>
      <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
      <SignInForm
        locale={locale}
        to={adminPath(locale)}
        text={{
          email: t('signIn.email'),
          password: t('signIn.password'),
          submit: t('signIn.submit'),
          failed: t('signIn.failed'),
          unreachable: t('signIn.unreachable'),
          javascript: t('signIn.javascript'),
          wrong: describeProblem(locale, { code: 'wrong-email-or-password', params: {} }),
          disabled: describeProblem(locale, { code: 'account-disabled', params: {} }),
          tooMany: problemMessages[locale].accounts['too-many-attempts'],
        }}
      />
      <p className="measure mt-8 text-small text-soft">{t('signIn.help')}</p>
    </>
  )
}
