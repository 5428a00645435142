import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Page, Portal } from '#lib/published/format.ts'
import { dataPath, pagePaths } from './paths.ts'

/** Foot of every public page: whom to ask, what to know, what programs read. */
export function SiteFooter({ locale, portal, pages }: { locale: Locale; portal: Portal; pages: Page[] }) {
  const t = translator(locale, 'public')
  const machine = [
    { href: dataPath('catalogue/disclosure.csv'), label: t('footer.catalogueCsv') },
    { href: dataPath('catalogue/disclosure.json'), label: t('footer.catalogueJson') },
    { href: `/${locale}/feed.xml`, label: t('footer.feed') },
    { href: '/sitemap.xml', label: t('footer.sitemap') },
  ]
  const prose = pages.map((page) => ({ href: pagePaths.prose(locale, page.slug), label: page.title[locale] }))
  return (
    <footer className="page-footer">
      <div className="wrap page-footer-columns">
        <Contact locale={locale} portal={portal} />
        {prose.length > 0 && <LinkColumn title={t('footer.about')} links={prose} />}
        <LinkColumn title={t('footer.machine')} links={machine} />
        {portal.licences.length > 0 && (
          <LinkColumn
            title={t('footer.licence')}
            links={portal.licences.map((licence) => ({ href: licence.url, label: licence.name[locale] }))}
          />
        )}
      </div>
    </footer>
  )
}

function Contact({ locale, portal }: { locale: Locale; portal: Portal }) {
  const t = translator(locale, 'public')
  const { contact } = portal
  return (
    <div>
      <h2>{t('footer.contact')}</h2>
      <p>{portal.publisher[locale]}</p>
      {contact.phone && (
        <address>
          <p>
            {t('footer.phone')} <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
          </p>
          <p>
            {t('footer.email')} <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
          <p>{contact.address[locale]}</p>
        </address>
      )}
    </div>
  )
}

function LinkColumn({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
