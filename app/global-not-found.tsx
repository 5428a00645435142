import type { Metadata } from 'next'
import { languageTags } from '#lib/i18n/locales.ts'
import { PortalMark } from '#lib/ui/portal-mark.tsx'
import { NotFoundText } from './not-found-text.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: '找不到页面 · Page not found',
  robots: { index: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

/** What every unknown address gets, in both languages; in the public build it is the file server's `404.html`. */
export default function GlobalNotFound() {
  return (
    <html lang={languageTags.zh} suppressHydrationWarning>
      <head>
        <script src="/preferences.js" />
      </head>
      <body>
        <main className="wrap page-main">
          <p className="py-4">
            <a className="brand" href="/" aria-label="首页 Home">
              <PortalMark />
            </a>
          </p>
          <NotFoundText />
        </main>
      </body>
    </html>
  )
}
