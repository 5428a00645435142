import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Band } from '#lib/ui/band.tsx'
import { adminPath } from '../_components/paths.ts'

export function OpinionsSection({ locale, unread }: { locale: Locale; unread: number }) {
  const t = adminTranslator(locale, 'admin-home')
  return (
    <Band id="opinions" title={t('opinions.title')}>
      <p>
        {t('opinions.unread', { count: unread })}{' '}
        <a href={adminPath(locale, 'opinions')}>{t('opinions.open')}</a>
      </p>
    </Band>
  )
}
