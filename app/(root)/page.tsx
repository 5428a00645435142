import type { Metadata } from 'next'
import { type Locale, languageTags, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { openTree } from '#lib/published/tree.ts'
import { treeDirectory } from '#lib/published/tree-directory.ts'
import { PortalMark } from '#lib/ui/portal-mark.tsx'

export const dynamic = 'force-static'

async function portalName(locale: Locale): Promise<string> {
  const portal = await openTree(treeDirectory()).readPortal()
  return portal?.name[locale] ?? translator(locale, 'public')('unnamed')
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: await portalName('zh'), alternates: { languages: { 'zh-CN': '/zh/', 'en-GB': '/en/' } } }
}

/** Chooses the language by a choice of the reader's; `language-choice.js` goes on to the one the browser asks for. */
export default async function LanguagePage() {
  const names = await Promise.all(locales.map(portalName))
  return (
    <main className="wrap page-main grid content-center gap-10">
      <script src="/language-choice.js" />
      <h1 className="brand">
        <PortalMark />
        <span>{names[0]}</span>
      </h1>
      <ul className="stack text-lead">
        {locales.map((locale, index) => (
          <li key={locale} lang={languageTags[locale]}>
            <a href={`/${locale}/`} hrefLang={languageTags[locale]} className="inline-block py-2">
              {locale === 'zh' ? '中文' : 'English'}
            </a>{' '}
            <span className="text-soft">{names[index]}</span>
          </li>
        ))}
      </ul>
    </main>
  )
}
