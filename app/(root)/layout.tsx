import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { languageTags } from '#lib/i18n/locales.ts'
import '../globals.css'

export const metadata: Metadata = {
  title: '目录 Mulu',
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

/** The document of `/`, which belongs to no language and offers both. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={languageTags.zh} suppressHydrationWarning>
      <head>
        <script src="/preferences.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
