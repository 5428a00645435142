import { languageTags, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'

/** "No such page" in both languages: a wrong address does not tell the reader's. */
export function NotFoundText() {
  return (
    <div className="stack">
      {locales.map((locale, index) => {
        const t = translator(locale, 'public')
        const Heading = index === 0 ? 'h1' : 'h2'
        return (
          <section key={locale} lang={languageTags[locale]} className="border-t border-ink py-6">
            <Heading className="font-title text-h1">{t('notFound.title')}</Heading>
            <p className="measure my-4 text-soft">{t('notFound.text')}</p>
            <ul className="cluster">
              <li>
                <a href={`/${locale}/datasets/`}>{t('nav.datasets')}</a>
              </li>
              <li>
                <a href={`/${locale}/search/`}>{t('search.submit')}</a>
              </li>
              <li>
                <a href={`/${locale}/`}>{t('notFound.home')}</a>
              </li>
            </ul>
          </section>
        )
      })}
    </div>
  )
}
