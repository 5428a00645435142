'use client'
import { usePathname } from 'next/navigation'
import { type Locale, languageTags } from '#lib/i18n/locales.ts'

/**
 * The same page in the other language. A plain link: changing the language loads the page anew, so that `lang` and
 * what the reader chose stay on the root element. A search or a choice of facets in the address goes along.
 */
export function LanguageSwitch({ to, label }: { to: Locale; label: string }) {
  const path = usePathname().replace(/^\/[^/]+/, `/${to}`)
  const href = path.endsWith('/') ? path : `${path}/`
  return (
    <a
      className="tool"
      href={href}
      lang={languageTags[to]}
      hrefLang={languageTags[to]}
      onClick={(event) => {
        event.currentTarget.href = href + window.location.search
      }}
    >
      {label}
    </a>
  )
}
