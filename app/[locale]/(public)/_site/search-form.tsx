import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { pagePaths } from './paths.ts'

/** A plain GET form to the search page. */
export function SearchForm({ locale, id }: { locale: Locale; id: string }) {
  const t = translator(locale, 'public')
  return (
    <search className="masthead-search">
      <form action={pagePaths.search(locale)} method="get">
        <label className="sr-only" htmlFor={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          className="input"
          type="search"
          name="q"
          placeholder={t('search.placeholder')}
          autoComplete="off"
        />
        <button type="submit" className="button">
          {t('search.submit')}
        </button>
      </form>
    </search>
  )
}
