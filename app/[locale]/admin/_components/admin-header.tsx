import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Shell } from '#lib/server/admin/shell.ts'
import { PortalMark } from '#lib/ui/portal-mark.tsx'
import { PreferenceSwitches } from '#lib/ui/preference-switches.tsx'
import { LanguageSwitch } from '../../(public)/_site/language-switch.tsx'
import { AdminNav } from './admin-nav.tsx'
import { adminPath } from './paths.ts'
import { SignOutButton } from './sign-out-button.tsx'

/** Head of every page of the back office: whose desk it is, and where one can go from it. */
export function AdminHeader({ locale, shell }: { locale: Locale; shell: Shell }) {
  const t = adminTranslator(locale, 'admin-shell')
  const common = translator(locale, 'common')
  const home = adminPath(locale)
  return (
    <>
      <a className="skip-link" href="#main">
        {common('skip')}
      </a>
      <header className="admin-header">
        {shell.notice && (
          <div className="notice-bar">
            <p className="wrap">{shell.notice[locale]}</p>
          </div>
        )}
        <div className="wrap flex flex-wrap items-center justify-between gap-x-8 py-2">
          <a className="brand" href={home}>
            <PortalMark />
            <span>
              {shell.portal[locale]}
              <span className="block font-text text-fine font-normal text-soft">{t('title')}</span>
            </span>
          </a>
          <div className="cluster text-small">
            <PreferenceSwitches
              text={{ largeText: common('largeText'), dark: common('dark'), light: common('light') }}
            />
            <LanguageSwitch to={locale === 'zh' ? 'en' : 'zh'} label={common('otherLanguage')} />
            <a className="tool" href={`/${locale}/`}>
              {t('account.publicSite')}
            </a>
          </div>
        </div>
        {shell.signedIn && <SignedIn locale={locale} signedIn={shell.signedIn} />}
      </header>
    </>
  )
}

function SignedIn({ locale, signedIn }: { locale: Locale; signedIn: NonNullable<Shell['signedIn']> }) {
  const t = adminTranslator(locale, 'admin-shell')
  const { actor, department, pages } = signedIn
  const items = pages.map((page) => ({
    href: page === 'home' ? adminPath(locale) : adminPath(locale, page),
    label: t(`nav.${page}`),
  }))
  const roles = actor.roles
    .map((role) => t(`roles.${role}`))
    .join(translator(locale, 'common')('listSeparator'))
  return (
    <>
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 text-small text-soft">
        <p>
          <span className="sr-only">{t('account.label')} </span>
          <strong className="text-ink">{actor.post[locale]}</strong>
          {` · ${department[locale]} · ${roles || t('account.noRole')}`}
        </p>
        <SignOutButton label={t('account.signOut')} to={adminPath(locale, 'sign-in')} />
      </div>
      <AdminNav label={t('nav.label')} home={adminPath(locale)} items={items} />
    </>
  )
}
