import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Portal } from '#lib/published/format.ts'
import { PortalMark } from '#lib/ui/portal-mark.tsx'
import { PreferenceSwitches } from '#lib/ui/preference-switches.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NavLinks } from './nav-links.tsx'
import { pagePaths } from './paths.ts'
import { SearchForm } from './search-form.tsx'

/** Head of every public page. On a narrow page navigation, search and tools fold into a `<details>`. */
export function SiteHeader({ locale, portal }: { locale: Locale; portal: Portal }) {
  const common = translator(locale, 'common')
  return (
    <>
      <a className="skip-link" href="#main">
        {common('skip')}
      </a>
      <header>
        {portal.notice && (
          <div className="notice-bar">
            <p className="wrap">{portal.notice[locale]}</p>
          </div>
        )}
        <div className="wrap masthead-row">
          <a className="brand" href={pagePaths.home(locale)}>
            <PortalMark />
            <span>{portal.name[locale]}</span>
          </a>
          <SearchForm locale={locale} id="search-wide" />
          <div className="masthead-tools">
            <Tools locale={locale} />
          </div>
        </div>
        <nav className="masthead-nav" aria-label={common('mainNavigation')}>
          <div className="wrap">
            <NavLinks items={navItems(locale)} />
          </div>
        </nav>
        <details className="masthead-menu">
          <summary className="wrap">{common('menu')}</summary>
          <div className="wrap">
            <SearchForm locale={locale} id="search-narrow" />
            <nav aria-label={common('mainNavigation')}>
              <NavLinks items={navItems(locale)} />
            </nav>
            <div className="masthead-tools">
              <Tools locale={locale} />
            </div>
          </div>
        </details>
      </header>
    </>
  )
}

function Tools({ locale }: { locale: Locale }) {
  const common = translator(locale, 'common')
  const text = { largeText: common('largeText'), dark: common('dark'), light: common('light') }
  return (
    <>
      <PreferenceSwitches text={text} />
      <LanguageSwitch to={locale === 'zh' ? 'en' : 'zh'} label={common('otherLanguage')} />
    </>
  )
}

function navItems(locale: Locale) {
  const t = translator(locale, 'public')
  return (['datasets', 'organisations', 'themes', 'responsible', 'log', 'opinion'] as const).map((page) => ({
    href: pagePaths[page](locale),
    label: t(`nav.${page}`),
  }))
}
