import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { isLocale, languageTags, locales } from '#lib/i18n/locales.ts'
import '../globals.css'

/** Without it a browser asks for `/favicon.ico`, which is not there. */
export const metadata: Metadata = { icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } } }

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#111514' },
  ],
}

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** The document of every page, public or not, in the language of its address. */
export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  return (
    // preferences.js sets attributes on the root element before React comes to it.
    <html lang={isLocale(locale) ? languageTags[locale] : undefined} suppressHydrationWarning>
      <head>
        {/* In the way on purpose: what the reader chose has to hold before the first paint. */}
        <script src="/preferences.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
